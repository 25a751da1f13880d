import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { useMay } from '../../../organizations/web/may.ts';
import { CaseBar } from './case-bar.tsx';
import { CaseHead } from './case-head.tsx';
import styles from './case-page.module.css';
import { CaseTimeline } from './case-timeline.tsx';
import { COMPOSER as Composer } from './composer-place.tsx';
import { OwnerMenu } from './owner-menu.tsx';
import { CASE_PANELS } from './panels.tsx';
import { PresenceNote } from './presence-note.tsx';
import { ScoreLine } from './score-line.tsx';
import { useCase } from './use-case.ts';
import { useComposerRequests } from './use-composer-requests.ts';
import { usePresence } from './use-presence.ts';
import { useWriting } from './use-writing.ts';

export interface CasePageProps {
  caseId: string;
  queueHref: string;
  whose: string | undefined;
  isOneColumn: boolean;
}

/** One case: what was said, what was done, what to say next; beside it what one must know and may do. */
export function CasePage({ caseId, queueHref, whose, isOneColumn }: CasePageProps) {
  const { t } = useTranslation('workspace');
  const { data: one, error, refetch } = useCase(caseId);
  const { place, isWriting, onInput } = useWriting();
  const others = usePresence(caseId, isWriting);
  const mayWork = useMay('work');
  useComposerRequests(place);
  if (one === undefined) {
    return error === null ? (
      <Skeleton shape="list" lines={6} label={t('reading')} />
    ) : (
      <ErrorState title={t('failed')} actions={<Button onPress={() => refetch()}>{t('retry')}</Button>}>
        {error instanceof ProblemError ? error.message : t('silent')}
      </ErrorState>
    );
  }
  return (
    <div className={styles.page}>
      {isOneColumn && <CaseBar {...{ one, queueHref, whose }} />}
      <article className={styles.case}>
        <CaseHead one={one}>
          <PresenceNote others={others} />
        </CaseHead>
        <ScoreLine caseId={caseId} />
        <OwnerMenu one={one} />
        <CaseTimeline caseId={caseId} />
        {mayWork && (
          <div ref={place} onInput={onInput} className={styles.composer}>
            <Composer caseId={caseId} />
          </div>
        )}
      </article>
      <aside className={styles.panels} aria-label={t('panels')}>
        {CASE_PANELS.map(({ id, Panel }) => (
          <Panel key={id} caseId={caseId} />
        ))}
      </aside>
    </div>
  );
}
