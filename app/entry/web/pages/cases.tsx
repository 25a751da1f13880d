import { CasesPage, type CasesSearch } from '../../../features/closed-loop/web/cases-page.tsx';
import { usePageSearch } from '../use-page-search.ts';

export function Cases() {
  const [search, onSearch] = usePageSearch<CasesSearch>();
  return <CasesPage search={search} onSearch={onSearch} />;
}
