import { useNavigate, useSearch } from '@tanstack/react-router';

/** What the address says, and the way to change parts of it. Undefined takes a part out. */
export function usePageSearch<Search extends object>(): [Search, (change: Partial<Search>) => void] {
  const search = useSearch({ strict: false } as never) as Search;
  const navigate = useNavigate();
  const change = (parts: Partial<Search>): void => {
    void navigate({
      to: '.',
      search: (before: object) =>
        Object.fromEntries(
          Object.entries({ ...before, ...parts }).filter(([, value]) => value !== undefined),
        ),
      resetScroll: false,
    } as never);
  };
  return [search, change];
}
