import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchJson, ProblemError } from '../../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../../ui/controls/button.tsx';
import { Menu } from '../../../../../ui/controls/menu.tsx';
import { notify } from '../../../../../ui/feedback/toast-queue.ts';
import type { Reassigned } from '../../reassign-contract.ts';
import { HandOverDialog } from '../hand-over-dialog.tsx';
import { useWorkers } from '../use-members.ts';
import { useWorkspace } from '../workspace-context.ts';
import styles from './list-page.module.css';

const BY_RULES = 'by-rules';

/** What can be done to the cases that were chosen. */
export function BulkBar({ caseIds, onDone }: { caseIds: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation('workspace');
  const queries = useQueryClient();
  const workers = useWorkers();
  const { me } = useWorkspace();
  const [chosen, choose] = useState<{ id: string; name: string } | null>(null);
  const give = useMutation({
    mutationFn: (to: { ownerId: string | null; why?: string }) =>
      fetchJson<Reassigned>('/api/v1/cases/reassign', { method: 'POST', body: { caseIds, ...to } }),
    onSuccess: ({ changed, left }) => {
      const said = t('bulk.done', { count: changed });
      notify({ text: left === 0 ? said : `${said} ${t('bulk.left', { count: left })}` });
      onDone();
    },
    onError: (error, to) =>
      notify({
        text: t('unchanged', { why: error instanceof ProblemError ? error.message : t('silent') }),
        onUndo: () => give.mutate(to),
        undoText: t('retry'),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
  if (caseIds.length === 0) return null;
  return (
    <section className={styles.bulk} aria-label={t('bulk.label')}>
      <strong role="status">{t('bulk.chosen', { count: caseIds.length })}</strong>
      <Menu
        trigger={
          <Button dense icon="person" isPending={give.isPending}>
            {t('bulk.give')}
          </Button>
        }
        entries={[
          ...workers.map(({ id, name }) => ({ id, label: name })),
          { id: BY_RULES, label: t('owner.by-rules'), startsGroup: true },
        ]}
        onAction={(id) => {
          const other = workers.find((worker) => worker.id === id && id !== me.id);
          if (other === undefined) give.mutate({ ownerId: id === BY_RULES ? null : id });
          else choose(other);
        }}
      />
      {chosen !== null && (
        <HandOverDialog
          name={chosen.name}
          count={caseIds.length}
          onGive={(why) => give.mutate({ ownerId: chosen.id, ...(why !== undefined && { why }) })}
          onClose={() => choose(null)}
        />
      )}
      <Button dense variant="quiet" onPress={onDone}>
        {t('bulk.none')}
      </Button>
    </section>
  );
}
