import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type {
  AskGesture,
  CatalogueGesture,
  Gesture,
  GestureBudget,
  GestureEffect,
  GestureSettings,
  Gestures,
  Judgement,
} from '../contract.ts';

export const useGesturesOfCase = (caseId: string) =>
  useQuery({
    queryKey: ['cases', caseId, 'gestures'],
    queryFn: async () => (await fetchJson<{ items: Gesture[] }>(`/api/v1/cases/${caseId}/gestures`)).items,
  });

export const useJudgement = (caseId: string, cost: number) =>
  useQuery({
    queryKey: ['cases', caseId, 'gestures', 'judgement', cost],
    enabled: Number.isInteger(cost) && cost >= 0,
    queryFn: () => fetchJson<Judgement>(`/api/v1/cases/${caseId}/gestures/judgement?cost=${cost}`),
    placeholderData: keepPreviousData,
  });

export const useGestures = (query: string) =>
  useInfiniteQuery({
    queryKey: ['cases', 'gestures', 'list', query],
    queryFn: ({ pageParam }) => {
      const page = new URLSearchParams(query);
      if (pageParam !== null) page.set('cursor', pageParam);
      return fetchJson<Gestures>(`/api/v1/gestures?${page}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const useGestureBudget = () =>
  useQuery({
    queryKey: ['cases', 'gestures', 'budget'],
    queryFn: () => fetchJson<GestureBudget>('/api/v1/gestures/budget'),
  });

export const useGestureEffect = () =>
  useQuery({
    queryKey: ['cases', 'gestures', 'effect'],
    queryFn: () => fetchJson<GestureEffect>('/api/v1/gestures/effect'),
  });

export const useGestureKinds = () =>
  useQuery({
    queryKey: ['cases', 'gestures', 'kinds'],
    queryFn: async () => (await fetchJson<{ items: CatalogueGesture[] }>('/api/v1/gesture-kinds')).items,
  });

export const useGestureSettings = () =>
  useQuery({
    queryKey: ['cases', 'gestures', 'settings'],
    queryFn: () => fetchJson<GestureSettings>('/api/v1/gesture-settings'),
  });

/** Whatever is done to gestures shows wherever cases are shown. */
export function useGestureChange<Input>(change: (input: Input) => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['cases'] });
      onDone();
    },
  });
}

export const askGesture = (caseId: string, body: AskGesture): Promise<Gesture> =>
  fetchJson<Gesture>(`/api/v1/cases/${caseId}/gestures`, { method: 'POST', body });

export const moveGesture = (id: string, to: 'given' | 'cancelled'): Promise<Gesture> =>
  fetchJson<Gesture>(`/api/v1/gestures/${id}/${to}`, { method: 'POST' });

export const decideGesture = (id: string, body: object): Promise<Gesture> =>
  fetchJson<Gesture>(`/api/v1/gestures/${id}/decision`, { method: 'POST', body });
