import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson, ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import type { Case, Cases, ChangeCase } from '../../contract.ts';
import { type Owner, patchCase, patchCases } from './patch-cases.ts';

const LISTS = ['cases', 'list'];

interface Step {
  readonly one: Case;
  readonly change: ChangeCase;
}

/** Shows a change at once; when the server refuses it, takes it back, says why, and offers to try again. */
export function useChangeCase(members: readonly Owner[]) {
  const { t } = useTranslation('workspace');
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: ({ one, change }: Step) =>
      fetchJson<Case>(`/api/v1/cases/${one.id}`, { method: 'PATCH', body: change }),
    onMutate: async ({ one, change }) => {
      const key = ['cases', one.id, 'case'];
      await Promise.all([
        queries.cancelQueries({ queryKey: LISTS }),
        queries.cancelQueries({ queryKey: key }),
      ]);
      const before = [
        ...queries.getQueriesData({ queryKey: LISTS }),
        ...queries.getQueriesData({ queryKey: key }),
      ];
      queries.setQueriesData<InfiniteData<Cases>>({ queryKey: LISTS }, (data) =>
        patchCases(data, one.id, change, members),
      );
      queries.setQueryData<Case>(key, (kept) => kept && patchCase(kept, change, members));
      return before;
    },
    onError: (error, step, before) => {
      for (const [key, data] of before ?? []) queries.setQueryData(key, data);
      notify({
        text: t('unchanged', { why: error instanceof ProblemError ? error.message : t('silent') }),
        onUndo: () => mutation.mutate(step),
        undoText: t('retry'),
      });
    },
    onSuccess: ({ owner }, { one, change }) => {
      if (change.ownerId === undefined) return;
      const back = { ownerId: one.owner?.id ?? null };
      notify({
        text: owner === null ? t('owner.none-now') : t('owner.now', { name: owner.name }),
        onUndo: () => mutation.mutate({ one: { ...one, owner }, change: back }),
      });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
  return (one: Case, change: ChangeCase): void => mutation.mutate({ one, change });
}
