import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { Notices } from '../contract.ts';

const NOTICES = ['cases', 'notices'];

export const useNotices = () =>
  useQuery({ queryKey: NOTICES, queryFn: () => fetchJson<Notices>('/api/v1/notices?limit=20') });

export function useReadNotices() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[] | null) =>
      fetchJson<{ read: number }>('/api/v1/notices/read', { method: 'POST', body: { ids } }),
    onSettled: () => queries.invalidateQueries({ queryKey: NOTICES }),
  });
}
