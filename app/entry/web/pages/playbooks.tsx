import { useNavigate, useParams } from '@tanstack/react-router';
import { PlaybookPage } from '../../../features/closed-loop/playbooks/web/playbook-page.tsx';
import { PlaybooksPage } from '../../../features/closed-loop/playbooks/web/playbooks-page.tsx';
import { useOrganization } from '../organization-context.ts';

const rootOf = (slug: string): string => `/${slug}/settings/cases/playbooks`;

export function Playbooks() {
  const { slug } = useOrganization();
  const navigate = useNavigate();
  return (
    <PlaybooksPage
      root={rootOf(slug)}
      onOpen={(id) =>
        void navigate({ to: '/$org/settings/cases/playbooks/$playbook', params: { org: slug, playbook: id } })
      }
    />
  );
}

export function OnePlaybook() {
  const { slug, timeZone } = useOrganization();
  const { playbook = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  return (
    <PlaybookPage
      id={playbook}
      root={rootOf(slug)}
      timeZone={timeZone}
      onGone={() => void navigate({ to: '/$org/settings/cases/playbooks', params: { org: slug } })}
    />
  );
}
