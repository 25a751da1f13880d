import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import { useLocale } from '../../../../ui/locale.ts';
import { useMay } from '../../../organizations/web/may.ts';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import { causeName } from '../cause-name.ts';
import type { RootCause } from '../contract.ts';
import { CauseDialog, type CauseWish } from './cause-dialog.tsx';
import { CauseRow } from './cause-row.tsx';
import styles from './causes.module.css';
import { RetiredCauses } from './retired-causes.tsx';
import { useCauses, useChangeTree } from './use-causes.ts';

/** The tree of root causes, in the organization's words. */
export function CausesPage() {
  const { t } = useTranslation('causes');
  const locale = useLocale();
  const causes = useCauses();
  const mayManage = useMay('manage');
  const [wish, setWish] = useState<CauseWish | null>(null);
  const change = useChangeTree();
  const setRetired = (cause: RootCause, isRetired: boolean) =>
    change.mutate(
      { kind: 'change', id: cause.id, body: { isRetired } },
      {
        onSuccess: () =>
          notify({
            text: t(isRetired ? 'done.retired' : 'done.back', { name: causeName(cause, locale) }),
            ...(isRetired && { onUndo: () => setRetired(cause, false) }),
          }),
        onError: (error) =>
          notify({ text: t('failed', { why: error instanceof ProblemError ? error.message : t('silent') }) }),
      },
    );
  const offered = causes.data?.filter(({ retiredAt }) => retiredAt === null) ?? [];
  return (
    <>
      <PageTitle
        note={mayManage ? t('intro') : t('read-only')}
        actions={
          mayManage && <Button onPress={() => setWish({ kind: 'add', parentId: null })}>{t('add')}</Button>
        }
      >
        {t('title')}
      </PageTitle>
      {causes.data !== undefined ? (
        <>
          <ul className={styles.tree} aria-label={t('title')}>
            {offered.map((cause) => (
              <li key={cause.id} className={styles.row} data-level={cause.level}>
                <CauseRow
                  cause={cause}
                  {...(mayManage && { onWish: setWish })}
                  onRetire={() => setRetired(cause, true)}
                />
              </li>
            ))}
          </ul>
          <RetiredCauses
            causes={causes.data}
            {...(mayManage && { onBringBack: (cause: RootCause) => setRetired(cause, false) })}
          />
        </>
      ) : causes.isError ? (
        <UnreadState title={t('unread')} error={causes.error} onRetry={() => causes.refetch()} />
      ) : (
        <Skeleton shape="list" lines={8} label={t('reading')} />
      )}
      {wish !== null && <CauseDialog wish={wish} causes={offered} onClose={() => setWish(null)} />}
    </>
  );
}
