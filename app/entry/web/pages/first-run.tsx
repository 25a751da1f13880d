import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FirstRunPage } from '../../../features/organizations/web/first-run-page.tsx';
import { useLocaleChoice } from '../locale-context.ts';
import { usePageSearch } from '../use-page-search.ts';
import { useSession } from '../use-session.ts';

export function FirstRun() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { locale, choose } = useLocaleChoice();
  const [{ token }] = usePageSearch<{ token?: string }>();
  const hasDemonstration = useSession().data?.hasDemonstration === true;
  return (
    <FirstRunPage
      setupToken={token}
      hasDemonstration={hasDemonstration}
      locale={locale}
      onLocale={choose}
      onDone={async (slug) => {
        await client.resetQueries();
        await navigate({ href: `/${slug}` });
      }}
    />
  );
}
