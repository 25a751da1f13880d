import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { Task, Tasks } from '../contract.ts';

export const useTasks = (query: string) =>
  useInfiniteQuery({
    queryKey: ['cases', 'tasks', query],
    queryFn: ({ pageParam }) => {
      const page = new URLSearchParams(query);
      if (pageParam !== null) page.set('cursor', pageParam);
      return fetchJson<Tasks>(`/api/v1/tasks?${page}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const useTasksOfCase = (caseId: string) =>
  useQuery({
    queryKey: ['cases', caseId, 'tasks'],
    queryFn: async () => (await fetchJson<Tasks>(`/api/v1/tasks?state=all&case=${caseId}`)).items,
  });

export function useMarkTask(onDone: (task: Task) => void, onError: (error: Error) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, isDone }: { id: string; isDone: boolean }) =>
      fetchJson<Task>(`/api/v1/tasks/${id}`, { method: 'PATCH', body: { isDone } }),
    onSuccess: onDone,
    onError,
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
}
