import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson, ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Checkbox } from '../../../../ui/controls/checkbox.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { formatList } from '../../../../ui/format/format-list.ts';
import { useLocale } from '../../../../ui/locale.ts';
import { SidePanel } from '../../workspace/web/side-panel.tsx';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { Watchers } from '../contract.ts';
import styles from './watch-panel.module.css';

/** Whether one watches this case, how one hears of it, and who else does. */
export function WatchPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('watching');
  const locale = useLocale();
  const { me } = useWorkspace();
  const queries = useQueryClient();
  const key = ['cases', caseId, 'watchers'];
  const watchers = useQuery({
    queryKey: key,
    queryFn: () => fetchJson<Watchers>(`/api/v1/cases/${caseId}/watchers`),
  }).data;
  const change = useMutation({
    mutationFn: (wanted: { mails: boolean } | null) =>
      fetchJson<Watchers>(
        `/api/v1/cases/${caseId}/watch`,
        wanted === null ? { method: 'DELETE' } : { method: 'PUT', body: wanted },
      ),
    onSuccess: (changed) => queries.setQueryData(key, changed),
    onError: (error) =>
      notify({
        text: t('web.failed', { why: error instanceof ProblemError ? error.message : t('web.silent') }),
      }),
  });
  if (watchers === undefined) return null;
  const mine = watchers.items.find(({ id }) => id === me.id);
  const wanted = change.isPending ? change.variables : (mine ?? null);
  const others = watchers.items.filter(({ id }) => id !== me.id).map(({ name }) => name);
  return (
    <SidePanel title={t('web.title')}>
      <Checkbox
        isSelected={wanted !== null}
        onChange={(isWatching) => change.mutate(isWatching ? { mails: false } : null)}
        note={t('web.note')}
      >
        {t('web.watch')}
      </Checkbox>
      {wanted !== null && (
        <Checkbox isSelected={wanted.mails} onChange={(mails) => change.mutate({ mails })}>
          {t('web.mails')}
        </Checkbox>
      )}
      {others.length > 0 && (
        <p className={styles.others}>{t('web.others', { names: formatList(others, locale) })}</p>
      )}
    </SidePanel>
  );
}
