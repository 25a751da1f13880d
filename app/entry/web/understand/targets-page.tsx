import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../../features/analytics/targets/contract.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { PageTitle } from '../../../ui/layout/page-title.tsx';
import { FailedState } from '../failed-state.tsx';
import { useSurveys } from '../home/use-surveys.ts';
import { useOrganization } from '../organization-context.ts';
import { TargetDialog } from './target-dialog.tsx';
import { TargetTable } from './target-table.tsx';
import styles from './understand.module.css';
import { UnderstandNav } from './understand-nav.tsx';
import { useTargets } from './use-understanding.ts';

/** What was set to be reached, and where it stands as far as the answers tell. */
export function TargetsPage() {
  const { t } = useTranslation('analytics');
  const { scopes } = useOrganization();
  const surveys = (useSurveys().data ?? []).filter(({ kind }) => kind === 'nps');
  const { data, isError, error, refetch } = useTargets();
  const [edited, edit] = useState<Target | 'new' | null>(null);
  const mayManage = scopes.includes('manage');
  const setNew = mayManage && surveys.length > 0 && (
    <Button variant="primary" icon="flag" onPress={() => edit('new')}>
      {t('web.targets.set')}
    </Button>
  );
  return (
    <div className={styles.page}>
      <UnderstandNav current="targets" />
      <PageTitle
        note={t('web.targets.note')}
        actions={data !== undefined && data.length > 0 ? setNew : undefined}
      >
        {t('web.targets.title')}
      </PageTitle>
      {isError ? (
        <FailedState error={error} onRetry={() => refetch()} />
      ) : data === undefined ? (
        <Skeleton shape="list" label={t('web.reading')} />
      ) : data.length === 0 ? (
        <EmptyState title={t('web.targets.empty')} actions={setNew || undefined}>
          {t(mayManage ? 'web.targets.empty-text' : 'web.targets.empty-read')}
        </EmptyState>
      ) : (
        <TargetTable targets={data} surveys={surveys} onEdit={mayManage ? edit : undefined} />
      )}
      {edited !== null && (
        <TargetDialog
          target={edited === 'new' ? null : edited}
          surveys={surveys}
          onClose={() => edit(null)}
        />
      )}
    </div>
  );
}
