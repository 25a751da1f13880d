import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { useMay } from '../../../organizations/web/may.ts';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import { useCaseRequest } from '../../workspace/web/case-requests.ts';
import rows from '../../workspace/web/owed-rows.module.css';
import { SidePanel } from '../../workspace/web/side-panel.tsx';
import { PromiseDeeds } from './promise-deeds.tsx';
import { PromiseDialog } from './promise-dialog.tsx';
import { PromiseState } from './promise-state.tsx';
import { usePromisesOfCase } from './use-promises.ts';

/** What was promised on this case: still owed first, then how the others ended. */
export function PromisesPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('promises');
  const mayWork = useMay('work');
  const [isMaking, make] = useState(false);
  const promises = usePromisesOfCase(caseId);
  useCaseRequest('promise', () => mayWork && make(true));
  return (
    <SidePanel
      title={t('web.title')}
      aside={
        mayWork && (
          <Button variant="quiet" dense onPress={() => make(true)}>
            {t('web.make')}
          </Button>
        )
      }
    >
      {promises.data === undefined ? (
        promises.isError ? (
          <UnreadState title={t('web.failed')} error={promises.error} onRetry={() => promises.refetch()} />
        ) : (
          <Skeleton lines={2} label={t('web.reading')} />
        )
      ) : promises.data.length === 0 ? (
        <p className={rows.note}>{t('web.none')}</p>
      ) : (
        <ul className={rows.items}>
          {promises.data.map((promise) => (
            <li key={promise.id} className={rows.item}>
              <strong>{promise.what}</strong>
              <PromiseState promise={promise} />
              <PromiseDeeds promise={promise} />
            </li>
          ))}
        </ul>
      )}
      {isMaking && <PromiseDialog caseId={caseId} promise={null} onClose={() => make(false)} />}
    </SidePanel>
  );
}
