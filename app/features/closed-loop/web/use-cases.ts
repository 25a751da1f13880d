import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import type { Cases, Waiting } from '../contract.ts';
import type { Owner } from './patch-cases.ts';

export const CASE_LISTS = ['cases', 'list'];

export function useCases(query: string) {
  return useInfiniteQuery({
    queryKey: [...CASE_LISTS, query],
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

export function useWaiting() {
  return useQuery({
    queryKey: ['cases', 'waiting'],
    queryFn: () => fetchJson<Waiting>('/api/v1/cases/waiting'),
  });
}

/** Who a case can be given to. */
export function useMembers(): readonly Owner[] {
  const members = useQuery({
    queryKey: ['organization', 'members'],
    queryFn: async () => (await fetchJson<{ items: Owner[] }>('/api/v1/members')).items,
  });
  return members.data ?? [];
}
