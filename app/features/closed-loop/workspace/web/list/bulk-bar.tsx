import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchJson, ProblemError } from '../../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../../ui/controls/button.tsx';
import { Menu } from '../../../../../ui/controls/menu.tsx';
import { notify } from '../../../../../ui/feedback/toast-queue.ts';
import type { Reassigned } from '../../reassign-contract.ts';
import { useMembers } from '../use-members.ts';
import styles from './list-page.module.css';

const BY_RULES = 'by-rules';

/** What can be done to the cases that were chosen. */
export function BulkBar({ caseIds, onDone }: { caseIds: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation('workspace');
  const queries = useQueryClient();
  const members = useMembers();
  const give = useMutation({
    mutationFn: (ownerId: string | null) =>
      fetchJson<Reassigned>('/api/v1/cases/reassign', { method: 'POST', body: { caseIds, ownerId } }),
    onSuccess: ({ changed, left }) => {
      const said = t('bulk.done', { count: changed });
      notify({ text: left === 0 ? said : `${said} ${t('bulk.left', { count: left })}` });
      onDone();
    },
    onError: (error, ownerId) =>
      notify({
        text: t('unchanged', { why: error instanceof ProblemError ? error.message : t('silent') }),
        onUndo: () => give.mutate(ownerId),
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
          ...members.map(({ id, name }) => ({ id, label: name })),
          { id: BY_RULES, label: t('owner.by-rules'), startsGroup: true },
        ]}
        onAction={(id) => give.mutate(id === BY_RULES ? null : id)}
      />
      <Button dense variant="quiet" onPress={onDone}>
        {t('bulk.none')}
      </Button>
    </section>
  );
}
