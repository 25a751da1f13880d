import { useNavigate, useParams } from '@tanstack/react-router';
import { ImportPage } from '../../../features/imports/web/import-page.tsx';
import { ImportsPage, type ImportsSearch } from '../../../features/imports/web/imports-page.tsx';
import { useOrganization } from '../organization-context.ts';
import { usePageSearch } from '../use-page-search.ts';

export function Imports() {
  const [search, onSearch] = usePageSearch<ImportsSearch>();
  const organization = useOrganization();
  const navigate = useNavigate();
  return (
    <ImportsPage
      organization={organization}
      search={search}
      onSearch={onSearch}
      onOpen={(id) =>
        void navigate({
          to: '/$org/imports/$import',
          params: { org: organization.slug, import: id },
        } as never)
      }
    />
  );
}

export function OneImport() {
  const { import: id } = useParams({ strict: false }) as { import: string };
  // Another file is another page: nothing of the first is left in its fields.
  return <ImportPage key={id} organization={useOrganization()} id={id} />;
}
