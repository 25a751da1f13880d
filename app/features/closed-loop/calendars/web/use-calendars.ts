import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { Calendar, SetCalendar } from '../contract.ts';

const CALENDARS = ['organization', 'calendars'];

export function useCalendars() {
  return useQuery({
    queryKey: CALENDARS,
    queryFn: async () => (await fetchJson<{ items: Calendar[] }>('/api/v1/calendars')).items,
  });
}

function useCalendarChange<Input>(change: (input: Input) => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: CALENDARS });
      onDone();
    },
  });
}

export const useSetCalendar = (onDone: () => void) =>
  useCalendarChange(
    (body: SetCalendar) => fetchJson<Calendar>('/api/v1/calendars', { method: 'PUT', body }),
    onDone,
  );

export const useRemoveCalendar = (onDone: () => void) =>
  useCalendarChange((team: string | null) => {
    const which = team === null ? '' : `?team=${encodeURIComponent(team)}`;
    return fetchJson<null>(`/api/v1/calendars${which}`, { method: 'DELETE' });
  }, onDone);
