import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { Cases, Waiting } from '../../contract.ts';

/** The cases of a tab, the soonest limit first. */
export function useQueue(query: string) {
  return useInfiniteQuery({
    queryKey: ['cases', 'list', query],
    queryFn: ({ pageParam }) => {
      const page = new URLSearchParams(query);
      if (pageParam !== null) page.set('cursor', pageParam);
      return fetchJson<Cases>(`/api/v1/cases?${page}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** How many there are behind each tab, of those that were asked for. */
export const useWaiting = (query: string) =>
  useQuery({
    queryKey: ['cases', 'waiting', query],
    queryFn: () => fetchJson<Waiting>(`/api/v1/cases/waiting?${query}`),
    placeholderData: keepPreviousData,
  });
