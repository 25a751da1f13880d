import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { AskedPeople, AskPeople, Voices, VoicesSummary } from '../contract.ts';

export function useVoicesSummary() {
  return useQuery({
    queryKey: ['voices', 'summary'],
    queryFn: () => fetchJson<VoicesSummary>('/api/v1/voices'),
  });
}

/** A list of the voices, page by page. */
export function useVoiceList<Page extends { nextCursor: string | null }>(path: string, query: string) {
  return useInfiniteQuery({
    queryKey: ['voices', path, query],
    queryFn: ({ pageParam }) => {
      const page = new URLSearchParams(query);
      if (pageParam !== null) page.set('cursor', pageParam);
      return fetchJson<Page>(`/api/v1/${path}?${page}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export const usePromoters = (query: string) => useVoiceList<Voices>('promoters', query);

/** Writes something of the voices, and asks for them again. */
export function useVoiceWrite<Input, Output>(write: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSettled: () => queries.invalidateQueries({ queryKey: ['voices'] }),
  });
}

export const useAsk = () =>
  useVoiceWrite((body: AskPeople) => fetchJson<AskedPeople>('/api/v1/asks', { method: 'POST', body }));
