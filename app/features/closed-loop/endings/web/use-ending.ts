import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { CloseCase, Ending, Resurvey } from '../contract.ts';

const endingKey = (caseId: string) => ['cases', caseId, 'ending'];

export const useEnding = (caseId: string) =>
  useQuery({
    queryKey: endingKey(caseId),
    queryFn: () => fetchJson<Ending>(`/api/v1/cases/${caseId}/ending`),
  });

export const useResurvey = (caseId: string) =>
  useQuery({
    queryKey: ['cases', caseId, 're-survey'],
    queryFn: () => fetchJson<Resurvey>(`/api/v1/cases/${caseId}/re-survey`),
  });

export function useCloseCase(caseId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: CloseCase) =>
      fetchJson<Ending>(`/api/v1/cases/${caseId}/close`, { method: 'POST', body }),
    onSuccess: (ending) => queries.setQueryData(endingKey(caseId), ending),
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
}

export function useScheduleResurvey(caseId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => fetchJson<Resurvey>(`/api/v1/cases/${caseId}/re-survey`, { method: 'POST', body: {} }),
    onSuccess: (resurvey) => queries.setQueryData(['cases', caseId, 're-survey'], resurvey),
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
}
