import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import type { Overrule, Response, ResponseList, StateCounts } from '../contract.ts';
import type { ResponseTab } from './responses-search.ts';

export function useResponses(tab: ResponseTab, query: string) {
  return useInfiniteQuery({
    queryKey: ['responses', 'list', tab, query],
    queryFn: ({ pageParam }) => {
      const page = new URLSearchParams(query);
      page.set('state', tab);
      if (pageParam !== null) page.set('cursor', pageParam);
      return fetchJson<ResponseList>(`/api/v1/responses?${page}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useStateCounts(query: string) {
  return useQuery({
    queryKey: ['responses', 'states', query],
    queryFn: () => fetchJson<StateCounts>(`/api/v1/responses/states?${query}`),
    placeholderData: keepPreviousData,
  });
}

/** Done once the lists show it: the dialog closes on what is true. */
export function useOverrule(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: Overrule & { id: string }) =>
      fetchJson<Response>(`/api/v1/responses/${id}/state`, { method: 'POST', body }),
    onSuccess: async () => {
      void queries.invalidateQueries({ queryKey: ['cases'] });
      await queries.invalidateQueries({ queryKey: ['responses'] });
      onDone();
    },
  });
}
