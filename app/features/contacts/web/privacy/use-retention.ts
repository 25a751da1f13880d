import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { RetentionPlan } from '../../privacy/contract.ts';

const RETENTION = ['organization', 'retention'];

/** What would be forgotten after so many months; after those that are set when null. */
export function useRetention(months: number | null) {
  return useQuery({
    queryKey: [...RETENTION, months],
    queryFn: () => fetchJson<RetentionPlan>(`/api/v1/retention${months === null ? '' : `?months=${months}`}`),
    placeholderData: keepPreviousData,
  });
}

export function useSetRetention() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { months: number; isOn: boolean }) =>
      fetchJson<RetentionPlan>('/api/v1/retention', { method: 'PUT', body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['organization'] }),
  });
}
