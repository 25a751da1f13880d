import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type {
  CasePromise,
  CasePromises,
  MakePromise,
  MovePromise,
  PromiseCounts,
  PromiseSettings,
  SettlePromise,
} from '../contract.ts';

export function usePromisesOfCase(caseId: string) {
  return useQuery({
    queryKey: ['cases', caseId, 'promises'],
    queryFn: async () =>
      (await fetchJson<{ items: CasePromise[] }>(`/api/v1/cases/${caseId}/promises`)).items,
  });
}

export function usePromises(query: string) {
  return useInfiniteQuery({
    queryKey: ['cases', 'promises', 'list', query],
    queryFn: ({ pageParam }) => {
      const page = new URLSearchParams(query);
      if (pageParam !== null) page.set('cursor', pageParam);
      return fetchJson<CasePromises>(`/api/v1/promises?${page}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function usePromiseCounts(keeper: string | undefined) {
  const query = keeper === undefined ? '' : `?${new URLSearchParams({ keeper })}`;
  return useQuery({
    queryKey: ['cases', 'promises', 'counts', query],
    queryFn: () => fetchJson<PromiseCounts>(`/api/v1/promises/counts${query}`),
  });
}

/** Whatever is done to a promise shows wherever cases are shown. */
function usePromiseChange<Input>(change: (input: Input) => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['cases'] });
      onDone();
    },
  });
}

export const useMakePromise = (caseId: string, onDone: () => void) =>
  usePromiseChange(
    (body: MakePromise) =>
      fetchJson<CasePromise>(`/api/v1/cases/${caseId}/promises`, { method: 'POST', body }),
    onDone,
  );

export const useMovePromise = (id: string, onDone: () => void) =>
  usePromiseChange(
    (body: MovePromise) => fetchJson<CasePromise>(`/api/v1/promises/${id}/moves`, { method: 'POST', body }),
    onDone,
  );

export const useSettlePromise = (id: string, onDone: () => void) =>
  usePromiseChange(
    (body: SettlePromise) => fetchJson<CasePromise>(`/api/v1/promises/${id}/end`, { method: 'POST', body }),
    onDone,
  );

const SETTINGS = ['organization', 'promise-settings'];

export const usePromiseSettings = () =>
  useQuery({ queryKey: SETTINGS, queryFn: () => fetchJson<PromiseSettings>('/api/v1/promise-settings') });

export function useChangePromiseSettings(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: PromiseSettings) =>
      fetchJson<PromiseSettings>('/api/v1/promise-settings', { method: 'PUT', body }),
    onSuccess: (settings) => {
      queries.setQueryData(SETTINGS, settings);
      onDone();
    },
  });
}
