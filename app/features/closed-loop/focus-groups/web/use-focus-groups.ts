import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { Candidates, FocusGroup, FocusGroups } from '../contract.ts';

const ROOT = ['cases', 'focus-groups'];

export const useFocusGroups = () =>
  useInfiniteQuery({
    queryKey: [...ROOT, 'list'],
    queryFn: ({ pageParam }) =>
      fetchJson<FocusGroups>(`/api/v1/focus-groups${pageParam === null ? '' : `?cursor=${pageParam}`}`),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useFocusGroup = (id: string) =>
  useQuery({ queryKey: [...ROOT, id], queryFn: () => fetchJson<FocusGroup>(`/api/v1/focus-groups/${id}`) });

export const useCandidates = (id: string, query: string) =>
  useQuery({
    queryKey: [...ROOT, id, 'candidates', query],
    queryFn: async () =>
      (await fetchJson<Candidates>(`/api/v1/focus-groups/${id}/candidates?${query}`)).items,
    placeholderData: keepPreviousData,
  });

export const useSegments = () =>
  useQuery({
    queryKey: ['contacts', 'segments'],
    queryFn: async () =>
      (await fetchJson<{ items: { id: string; name: string }[] }>('/api/v1/contact-segments')).items,
  });

/** Whatever is done to a group shows wherever groups are shown. */
export function useGroupChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  onDone: (output: Output) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (output) => {
      await queries.invalidateQueries({ queryKey: ROOT });
      onDone(output);
    },
  });
}

export const send = <T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<T> =>
  fetchJson<T>(`/api/v1/${path}`, { method, ...(body !== undefined && { body }) });
