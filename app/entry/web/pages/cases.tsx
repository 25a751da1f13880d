import { CasesPage, type CasesSearch } from '../../../features/closed-loop/web/cases-page.tsx';
import { useOrganization } from '../organization-context.ts';
import { usePageSearch } from '../use-page-search.ts';

export function Cases() {
  const [search, onSearch] = usePageSearch<CasesSearch>();
  return <CasesPage organization={useOrganization()} search={search} onSearch={onSearch} />;
}
