import { ChangePage } from '../understand/change-page.tsx';
import { GroupsPage } from '../understand/groups-page.tsx';
import { HowPage } from '../understand/how-page.tsx';
import { RatePage } from '../understand/rate-page.tsx';
import { TargetsPage } from '../understand/targets-page.tsx';
import type { UnderstandSearch } from '../understand/understand-search.ts';
import { usePageSearch } from '../use-page-search.ts';

export function Groups() {
  const [search, onSearch] = usePageSearch<UnderstandSearch>();
  return <GroupsPage search={search} onSearch={onSearch} />;
}

export function Change() {
  const [search, onSearch] = usePageSearch<UnderstandSearch>();
  return <ChangePage search={search} onSearch={onSearch} />;
}

export function ResponseRate() {
  const [search, onSearch] = usePageSearch<UnderstandSearch>();
  return <RatePage search={search} onSearch={onSearch} />;
}

export const Targets = TargetsPage;

export const How = HowPage;
