import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson, ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { useMay } from '../../../organizations/web/may.ts';
import { SidePanel } from '../../workspace/web/side-panel.tsx';
import { useCase } from '../../workspace/web/use-case.ts';

/** The way back for a case that was closed; nothing for another. */
export function ReopenPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('clocks');
  const mayWork = useMay('work');
  const queries = useQueryClient();
  const one = useCase(caseId).data;
  const reopen = useMutation({
    mutationFn: () => fetchJson(`/api/v1/cases/${caseId}/reopen`, { method: 'POST' }),
    onSuccess: () => notify({ text: t('web.reopened') }),
    onError: (error) =>
      notify({
        text: t('web.not-reopened', { why: error instanceof ProblemError ? error.message : t('web.silent') }),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
  if (one?.status !== 'closed' || !mayWork) return null;
  return (
    <SidePanel title={t('web.reopen-title')}>
      <p>{t('web.reopen-note')}</p>
      <Button dense isPending={reopen.isPending} onPress={() => reopen.mutate()}>
        {t('web.reopen')}
      </Button>
    </SidePanel>
  );
}
