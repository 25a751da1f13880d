import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson, ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import type { NotedReview } from '../reviews/contract.ts';

export function useNoteReview(caseId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) =>
      fetchJson<NotedReview>(`/api/v1/cases/${caseId}/reviews`, { method: 'POST', body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cases', caseId] }),
  });
}

export function useRemoveReview(caseId: string) {
  const { t } = useTranslation('workspace');
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => fetchJson<null>(`/api/v1/noted-reviews/${id}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cases', caseId] }),
    onError: (error) =>
      notify({
        text: t('reviews.not-removed', { why: error instanceof ProblemError ? error.message : t('silent') }),
      }),
  });
}
