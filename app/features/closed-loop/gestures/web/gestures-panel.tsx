import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { useMay } from '../../../organizations/web/may.ts';
import { UnreadState } from '../../../organizations/web/unread-state.tsx';
import { useCaseRequest } from '../../workspace/web/case-requests.ts';
import rows from '../../workspace/web/owed-rows.module.css';
import { SidePanel } from '../../workspace/web/side-panel.tsx';
import { GestureDeeds } from './gesture-deeds.tsx';
import { GestureDialog } from './gesture-dialog.tsx';
import { GestureState } from './gesture-state.tsx';
import { useGestureWords } from './use-gesture-words.ts';
import { useGesturesOfCase, useJudgement } from './use-gestures.ts';

/** What was asked for and given on this case, and by whose leave. */
export function GesturesPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('gestures');
  const mayWork = useMay('work');
  const words = useGestureWords();
  const [isAsking, ask] = useState(false);
  const gestures = useGesturesOfCase(caseId);
  useCaseRequest('gesture', () => mayWork && ask(true));
  const now = useJudgement(caseId, 0).data;
  const standing = now === undefined ? null : words.standing(now);
  return (
    <SidePanel
      title={t('web.title')}
      aside={
        mayWork && (
          <Button variant="quiet" dense onPress={() => ask(true)}>
            {t('web.give')}
          </Button>
        )
      }
    >
      {gestures.data === undefined ? (
        gestures.isError ? (
          <UnreadState title={t('web.failed')} error={gestures.error} onRetry={() => gestures.refetch()} />
        ) : (
          <Skeleton lines={2} label={t('web.reading')} />
        )
      ) : gestures.data.length === 0 ? (
        <p className={rows.note}>{t('web.none')}</p>
      ) : (
        <ul className={rows.items}>
          {gestures.data.map((gesture) => (
            <li key={gesture.id} className={rows.item}>
              <strong>{words.line(gesture)}</strong>
              {gesture.nth !== null && now !== undefined && gesture.reasons.length === 0 && (
                <p className={rows.note}>
                  {t('web.no-approval', {
                    why: [words.nth(gesture.nth, now.capMonths), standing].filter(Boolean).join(', '),
                  })}
                </p>
              )}
              <GestureState gesture={gesture} />
              <GestureDeeds gesture={gesture} />
            </li>
          ))}
        </ul>
      )}
      {isAsking && <GestureDialog caseId={caseId} onClose={() => ask(false)} />}
    </SidePanel>
  );
}
