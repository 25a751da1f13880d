import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import type { Report, ReportItem } from '../contract.ts';
import type { Month } from '../month.ts';

const LIST = ['responses', 'reports'];

export function useReports() {
  return useQuery({
    queryKey: LIST,
    queryFn: async () => (await fetchJson<{ items: ReportItem[] }>('/api/v1/reports')).items,
  });
}

export function useReport(id: string) {
  return useQuery({
    queryKey: [...LIST, id],
    queryFn: () => fetchJson<Report>(`/api/v1/reports/${encodeURIComponent(id)}`),
  });
}

export function useMakeReport(onMade: (id: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { survey: string; month: Month }) =>
      fetchJson<Report>('/api/v1/reports', { method: 'POST', body }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: LIST });
      onMade(id);
    },
  });
}
