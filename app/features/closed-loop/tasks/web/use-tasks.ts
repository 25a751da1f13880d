import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { fetchJson } from '../../../../platform/http-client/fetch-json.ts';
import type { ChangeTask, Task, TaskCounts, Tasks } from '../contract.ts';

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

export const useTaskCounts = (query: string) =>
  useQuery({
    queryKey: ['cases', 'tasks', 'counts', query],
    queryFn: () => fetchJson<TaskCounts>(`/api/v1/tasks/counts?${query}`),
  });

export const useTasksOfCase = (caseId: string) =>
  useQuery({
    queryKey: ['cases', caseId, 'tasks'],
    queryFn: async () => (await fetchJson<Tasks>(`/api/v1/tasks?state=all&case=${caseId}`)).items,
  });

/** Tasks are shown beside cases, and beside passives. */
export function useRefreshTasks(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all(['cases', 'voices'].map((topic) => queries.invalidateQueries({ queryKey: [topic] })));
}

export function useChangeTask() {
  const refresh = useRefreshTasks();
  return useMutation({
    mutationFn: ({ id, ...body }: ChangeTask & { id: string }) =>
      fetchJson<Task>(`/api/v1/tasks/${id}`, { method: 'PATCH', body }),
    onSettled: refresh,
  });
}
