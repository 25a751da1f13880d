import { AskPage } from '../../../features/distribution/web/ask-page.tsx';
import type { AskSearch } from '../../../features/distribution/web/ask-search.ts';
import { useOrganization } from '../organization-context.ts';
import { usePageSearch } from '../use-page-search.ts';

export function Ask() {
  const [search, onSearch] = usePageSearch<AskSearch>();
  return <AskPage organization={useOrganization()} search={search} onSearch={onSearch} />;
}
