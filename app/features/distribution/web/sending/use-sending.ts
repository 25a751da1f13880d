import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { Bounces, ChangeDkimKey, DkimKeyItem, DnsFinding, Sending } from '../../sending/contract.ts';

const DNS = ['mails', 'sending', 'dns'];
const KEYS = ['mails', 'sending', 'dkim-keys'];

/** What the DNS says does not change by the minute, and asking it takes a while. */
const DNS_FRESH_MS = 60_000;

export function useSending() {
  return useQuery({
    queryKey: ['mails', 'sending', 'state'],
    queryFn: () => fetchJson<Sending>('/api/v1/sending'),
  });
}

export function useSendingDns(isWanted: boolean) {
  return useQuery({
    queryKey: DNS,
    queryFn: async () => (await fetchJson<{ items: DnsFinding[] }>('/api/v1/sending/dns')).items,
    staleTime: DNS_FRESH_MS,
    enabled: isWanted,
  });
}

export function useDkimKeys(isWanted: boolean) {
  return useQuery({
    queryKey: KEYS,
    queryFn: async () => (await fetchJson<{ items: DkimKeyItem[] }>('/api/v1/sending/dkim-keys')).items,
    enabled: isWanted,
  });
}

export type DkimKeysWish =
  | { readonly what: 'make' }
  | { readonly what: 'change'; readonly id: string; readonly to: ChangeDkimKey['state'] }
  | { readonly what: 'forget'; readonly id: string };

const ADDRESS = '/api/v1/sending/dkim-keys';

function requestOf(wish: DkimKeysWish): Promise<{ items: DkimKeyItem[] }> {
  if (wish.what === 'make') return fetchJson(ADDRESS, { method: 'POST', body: {} });
  if (wish.what === 'forget') return fetchJson(`${ADDRESS}/${wish.id}`, { method: 'DELETE' });
  return fetchJson(`${ADDRESS}/${wish.id}`, { method: 'PATCH', body: { state: wish.to } });
}

export function useChangeDkimKeys() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: requestOf,
    onSuccess: ({ items }) => {
      queries.setQueryData(KEYS, items);
      void queries.invalidateQueries({ queryKey: DNS });
    },
  });
}

export function useBounces() {
  return useInfiniteQuery({
    queryKey: ['mails', 'sending', 'bounces'],
    queryFn: ({ pageParam }) =>
      fetchJson<Bounces>(`/api/v1/sending/bounces${pageParam === null ? '' : `?cursor=${pageParam}`}`),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
