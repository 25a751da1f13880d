import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson, ProblemError } from '../../../platform/http-client/fetch-json.ts';
import { notify } from '../../../ui/feedback/toast-queue.ts';
import { type Case, type Cases, type ChangeCase, SETTABLE_STATUSES } from '../contract.ts';
import { type Owner, patchCase, patchCases } from './patch-cases.ts';
import { CASE_LISTS } from './use-cases.ts';

interface Step {
  readonly one: Case;
  readonly change: ChangeCase;
}

/** Shows a change at once, takes it back when the server refuses it, and offers to undo it. */
export function useChangeCase(members: readonly Owner[]) {
  const { t } = useTranslation('closed-loop');
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: ({ one, change }: Step) =>
      fetchJson<Case>(`/api/v1/cases/${one.id}`, { method: 'PATCH', body: change }),
    onMutate: async ({ one, change }) => {
      await queries.cancelQueries({ queryKey: CASE_LISTS });
      const before = queries.getQueriesData<InfiniteData<Cases>>({ queryKey: CASE_LISTS });
      queries.setQueriesData<InfiniteData<Cases>>({ queryKey: CASE_LISTS }, (data) =>
        patchCases(data, one.id, change, members),
      );
      return before;
    },
    onError: (error, _step, before) => {
      for (const [key, data] of before ?? []) queries.setQueryData(key, data);
      notify({
        text: t('web.unchanged', { why: error instanceof ProblemError ? error.message : t('web.silent') }),
      });
    },
    onSuccess: (_changed, { one, change }) => {
      const back = inverseOf(one, change);
      notify({
        text: wordsOf(change),
        ...(back !== null && {
          onUndo: () => mutation.mutate({ one: patchCase(one, change, members), change: back }),
        }),
      });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
  const wordsOf = ({ ownerId, status }: ChangeCase): string => {
    if (ownerId === null) return t('web.given-to-nobody');
    const owner = members.find(({ id }) => id === ownerId);
    if (owner !== undefined) return t('web.given-to', { name: owner.name });
    return status === undefined ? t('web.changed') : t(`web.now.${status}`);
  };
  return (one: Case, change: ChangeCase): void => mutation.mutate({ one, change });
}

/** What puts a case back as it was; null where a person cannot. */
function inverseOf(one: Case, change: ChangeCase): ChangeCase | null {
  if (change.status === undefined) return { ownerId: one.owner?.id ?? null };
  const status = SETTABLE_STATUSES.find((settable) => settable === one.status);
  return status === undefined ? null : { status };
}
