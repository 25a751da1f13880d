import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import type { ImportItem, ImportKind, ImportPlan, Imports, Preview } from '../contract.ts';
import { uploadFile } from './upload-file.ts';

/** Live events tell of a run; where they do not reach, it is asked for. */
const LOOK_AGAIN_MS = 2_000;

export interface SurveyChoice {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: 'nps' | 'csat' | 'ces';
  readonly archivedAt: string | null;
}

export function useSurveyChoices(isWanted: boolean) {
  return useQuery({
    queryKey: ['surveys', 'names'],
    queryFn: async () => (await fetchJson<{ items: SurveyChoice[] }>('/api/v1/surveys?limit=200')).items,
    select: (surveys) => surveys.filter((survey) => survey.archivedAt === null),
    enabled: isWanted,
  });
}

export function useImportList() {
  return useInfiniteQuery({
    queryKey: ['imports', 'list'],
    queryFn: ({ pageParam }) =>
      fetchJson<Imports>(`/api/v1/imports?limit=20${pageParam === null ? '' : `&cursor=${pageParam}`}`),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useImport(id: string) {
  return useQuery({
    queryKey: ['imports', 'one', id],
    queryFn: () => fetchJson<ImportItem>(`/api/v1/imports/${id}`),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK_AGAIN_MS : false),
    retry: false,
  });
}

/** What is in the file. It never changes, and the first look proposes a plan. */
export function usePreview(id: string) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['import-preview', id],
    queryFn: async () => {
      const preview = await fetchJson<Preview>(`/api/v1/imports/${id}/preview`);
      await queries.invalidateQueries({ queryKey: ['imports', 'one', id] });
      return preview;
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

export interface Upload {
  readonly kind: ImportKind;
  readonly file: File;
  readonly onProgress: (sent: number, total: number) => void;
}

export function useUpload() {
  return useMutation({
    mutationFn: ({ kind, file, onProgress }: Upload) =>
      uploadFile<ImportItem>(
        `/api/v1/imports?${new URLSearchParams({ kind, name: file.name.slice(-200) })}`,
        file,
        onProgress,
      ),
  });
}

function useImportChange<Input>(id: string, change: (input: Input) => Promise<ImportItem>) {
  const queries = useQueryClient();
  return useMutation({
    // One after the other: the last plan is the one that stays.
    scope: { id: `import ${id}` },
    mutationFn: change,
    onSuccess: (item) => queries.setQueryData(['imports', 'one', id], item),
    onError: () => queries.invalidateQueries({ queryKey: ['imports', 'one', id] }),
  });
}

export const usePlan = (id: string) =>
  useImportChange(id, (plan: ImportPlan) =>
    fetchJson<ImportItem>(`/api/v1/imports/${id}/mapping`, { method: 'PUT', body: plan }),
  );

export const useStep = (id: string, step: 'dry-run' | 'start' | 'cancel') =>
  useImportChange(id, () => fetchJson<ImportItem>(`/api/v1/imports/${id}/${step}`, { method: 'POST' }));
