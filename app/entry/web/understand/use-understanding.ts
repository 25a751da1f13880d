import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FunnelOfSurvey } from '../../../features/analytics/funnel/contract.ts';
import type {
  RemoveTarget,
  SetTarget,
  Target,
  Targets,
} from '../../../features/analytics/targets/contract.ts';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';

/** What became of the invitations that a query is about. */
export function useFunnel(query: string, by: string | null = null) {
  const split = by === null ? '' : `&by=${encodeURIComponent(by)}`;
  return useQuery({
    queryKey: ['responses', 'funnel', query, by],
    queryFn: () => fetchJson<FunnelOfSurvey>(`/api/v1/scores/funnel?${query}${split}`),
    // The page that says what it leaves open is about one survey.
    enabled: !(new URLSearchParams(query).get('survey') ?? '').includes(','),
    placeholderData: keepPreviousData,
  });
}

export function useTargets() {
  return useQuery({
    queryKey: ['responses', 'targets'],
    queryFn: async () => (await fetchJson<Targets>('/api/v1/targets')).items,
  });
}

export function useSetTarget(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SetTarget) => fetchJson<Target>('/api/v1/targets', { method: 'PUT', body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['responses', 'targets'] });
      onDone();
    },
  });
}

export function useRemoveTarget() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ survey, team }: RemoveTarget) => {
      const query = new URLSearchParams({ survey, ...(team !== undefined && { team }) });
      return fetchJson<null>(`/api/v1/targets?${query}`, { method: 'DELETE' });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['responses', 'targets'] }),
  });
}
