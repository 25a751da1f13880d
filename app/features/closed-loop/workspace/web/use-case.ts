import { useQuery } from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { Case } from '../../contract.ts';
import type { Ladder } from '../clocks/contract.ts';
import type { History } from '../history/contract.ts';
import type { Timeline } from '../timeline/contract.ts';

export const useCase = (caseId: string) =>
  useQuery({
    queryKey: ['cases', caseId, 'case'],
    queryFn: () => fetchJson<Case>(`/api/v1/cases/${caseId}`),
  });

export const useTimeline = (caseId: string) =>
  useQuery({
    queryKey: ['cases', caseId, 'timeline'],
    queryFn: () => fetchJson<Timeline>(`/api/v1/cases/${caseId}/timeline`),
  });

export const useHistory = (caseId: string) =>
  useQuery({
    queryKey: ['cases', caseId, 'history'],
    queryFn: () => fetchJson<History>(`/api/v1/cases/${caseId}/history`),
  });

export const useLadder = (caseId: string) =>
  useQuery({
    queryKey: ['cases', caseId, 'ladder'],
    queryFn: () => fetchJson<Ladder>(`/api/v1/cases/${caseId}/ladder`),
  });
