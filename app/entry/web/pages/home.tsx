import { HomePage } from '../home/home-page.tsx';
import type { HomeSearch } from '../home/home-search.ts';
import { usePageSearch } from '../use-page-search.ts';

export function Home() {
  const [search, onSearch] = usePageSearch<HomeSearch>();
  return <HomePage search={search} onSearch={onSearch} />;
}
