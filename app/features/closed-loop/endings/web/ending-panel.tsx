import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { useMay } from '../../../organizations/web/may.ts';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import { useCaseRequest } from '../../workspace/web/case-requests.ts';
import { CloseDialog } from './close-dialog.tsx';
import styles from './ending.module.css';
import { HowItEnded } from './how-it-ended.tsx';
import { useEnding } from './use-ending.ts';

/** The way to close a case, and what is missing for it; of a closed one, how it ended and what follows. */
export function EndingPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('endings');
  const known = useEnding(caseId);
  const mayWork = useMay('work');
  const [isClosing, setClosing] = useState(false);
  const mayClose = mayWork && (known.data?.status === 'open' || known.data?.status === 'in-progress');
  useCaseRequest('close', () => mayClose && setClosing(true));
  if (known.data === undefined) {
    return known.isError ? (
      <UnreadState title={t('unread')} error={known.error} onRetry={() => known.refetch()} />
    ) : (
      <Skeleton shape="list" lines={2} label={t('reading')} />
    );
  }
  const { ending } = known.data;
  if (ending !== null) return <HowItEnded caseId={caseId} ending={ending} isLetGo={known.data.isLetGo} />;
  if (!mayClose) return null;
  return (
    <section className={styles.close}>
      <Button wide onPress={() => setClosing(true)}>
        {t('close')}
      </Button>
      <p className={styles.note}>{t('missing')}</p>
      {isClosing && <CloseDialog caseId={caseId} known={known.data} onClose={() => setClosing(false)} />}
    </section>
  );
}
