import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson, ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import type { CaseType, SetType } from '../contract.ts';

const keyOf = (caseId: string) => ['cases', caseId, 'type'];

export const useCaseType = (caseId: string) =>
  useQuery({
    queryKey: keyOf(caseId),
    queryFn: () => fetchJson<CaseType>(`/api/v1/cases/${caseId}/type`),
  });

/** Says it to the server, and gives the way back. */
export function useSetType(caseId: string, before: SetType['type']) {
  const { t } = useTranslation('types');
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: (body: SetType) =>
      fetchJson<CaseType>(`/api/v1/cases/${caseId}/type`, { method: 'PUT', body }),
    onSuccess: (set, { type }) => {
      queries.setQueryData(keyOf(caseId), set);
      notify({
        text: type === null ? t('cleared') : t('done', { type: t(`types.${type}`) }),
        onUndo: () => mutation.mutate({ type: before }),
      });
    },
    onError: (error) =>
      notify({ text: t('failed', { why: error instanceof ProblemError ? error.message : t('silent') }) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
  return mutation;
}
