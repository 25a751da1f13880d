import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { ChangeClockSettings, ClockSettings } from '../contract.ts';

const SETTINGS = ['organization', 'case-settings'];

export function useClockSettings() {
  return useQuery({
    queryKey: SETTINGS,
    queryFn: () => fetchJson<ClockSettings>('/api/v1/case-settings'),
  });
}

export function useChangeClockSettings(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangeClockSettings) =>
      fetchJson<ClockSettings>('/api/v1/case-settings', { method: 'PATCH', body }),
    onSuccess: async (settings) => {
      queries.setQueryData(SETTINGS, settings);
      onDone();
      await queries.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}
