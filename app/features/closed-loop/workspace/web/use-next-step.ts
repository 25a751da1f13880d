import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson, ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import type { Case, Cases } from '../../contract.ts';
import type { NextStep, SetNextStep } from '../next-step/contract.ts';
import type { Owner } from './patch-cases.ts';

const LISTS = ['cases', 'list'];

/** Sets the next step, or ends it with null: shown at once, taken back when refused. */
export function useNextStep(one: Case, members: readonly Owner[]) {
  const { t } = useTranslation('workspace');
  const queries = useQueryClient();
  const path = `/api/v1/cases/${one.id}/next-step`;
  const key = ['cases', one.id, 'case'];
  const mutation = useMutation({
    mutationFn: (step: SetNextStep | null) =>
      step === null
        ? fetchJson<null>(path, { method: 'DELETE' })
        : fetchJson<NextStep>(path, { method: 'PUT', body: step }),
    onMutate: async (step) => {
      await queries.cancelQueries({ queryKey: key });
      const before = [
        ...queries.getQueriesData({ queryKey: LISTS }),
        ...queries.getQueriesData({ queryKey: key }),
      ];
      const nextStep = step && {
        text: step.text,
        dueOn: step.dueOn,
        member: members.find(({ id }) => id === step.memberId) ?? null,
      };
      queries.setQueryData<Case>(key, (kept) => kept && { ...kept, nextStep });
      queries.setQueriesData<InfiniteData<Cases>>({ queryKey: LISTS }, (data) =>
        withStep(data, one.id, nextStep),
      );
      return before;
    },
    onError: (error, step, before) => {
      for (const [kept, data] of before ?? []) queries.setQueryData(kept, data);
      // A field that does not fit is said beside the field.
      if (error instanceof ProblemError && error.problem.errors !== undefined) return;
      notify({
        text: t('unchanged', { why: error instanceof ProblemError ? error.message : t('silent') }),
        onUndo: () => mutation.mutate(step),
        undoText: t('retry'),
      });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
  return mutation;
}

const withStep = (
  data: InfiniteData<Cases> | undefined,
  id: string,
  nextStep: NextStep | null,
): InfiniteData<Cases> | undefined =>
  data && {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.id === id ? { ...item, nextStep } : item)),
    })),
  };
