import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { Routing, RoutingTrial, SetRouting } from '../contract.ts';

const ROUTING = ['organization', 'routing'];

export function useRouting() {
  return useQuery({ queryKey: ROUTING, queryFn: () => fetchJson<Routing>('/api/v1/routing-rules') });
}

export function useSetRouting(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SetRouting) => fetchJson<Routing>('/api/v1/routing-rules', { method: 'PUT', body }),
    onSuccess: (routing) => {
      queries.setQueryData(ROUTING, routing);
      onDone();
    },
  });
}

export const useTryRouting = () =>
  useMutation({
    mutationFn: (body: SetRouting) =>
      fetchJson<RoutingTrial>('/api/v1/routing-rules/trial', { method: 'POST', body }),
  });

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What can be chosen from, beside members and teams. */
export function useSurveyNames() {
  return useQuery({
    queryKey: ['surveys', 'names'],
    queryFn: async () => (await fetchJson<{ items: Named[] }>('/api/v1/surveys')).items,
  });
}

export function useFoundAccounts(q: string) {
  return useQuery({
    queryKey: ['contacts', 'accounts', 'found', q],
    enabled: q.trim().length > 1,
    queryFn: async () =>
      (await fetchJson<{ items: Named[] }>(`/api/v1/accounts?limit=8&q=${encodeURIComponent(q)}`)).items,
  });
}

export function useAccountNames(ids: readonly string[]): readonly Named[] {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['contacts', 'accounts', 'name', id],
      queryFn: () => fetchJson<Named>(`/api/v1/accounts/${id}`),
    })),
    combine: (results) => results.flatMap(({ data }) => (data === undefined ? [] : [data])),
  });
}
