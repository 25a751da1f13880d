import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../platform/http-client/fetch-json.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { useMay } from '../../../organizations/web/may.ts';
import rows from '../../workspace/web/owed-rows.module.css';
import type { Gesture } from '../contract.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { useGestureWords } from './use-gesture-words.ts';
import { moveGesture, useGestureChange } from './use-gestures.ts';

type Deed = 'approve' | 'refuse' | 'give' | 'cancel';

/** What can be done with a gesture now, by whoever looks at it. */
export function GestureDeeds({ gesture }: { gesture: Gesture }) {
  const { t } = useTranslation(['gestures', 'organizations']);
  const mayWork = useMay('work');
  const words = useGestureWords();
  const [decision, decide] = useState<'approve' | 'refuse' | null>(null);
  const { id, state, mayDecide } = gesture;
  const move = useGestureChange(
    (deed: 'give' | 'cancel') => moveGesture(id, deed === 'give' ? 'given' : 'cancelled'),
    () => notify({ text: t(`web.done.${move.variables ?? 'give'}`) }),
  );
  if (!mayWork) return null;
  const deeds: Deed[] = [
    ...(mayDecide ? (['approve', 'refuse'] as const) : []),
    ...(state === 'approved' ? (['give'] as const) : []),
    ...(state === 'approved' || (state === 'proposed' && !mayDecide) ? (['cancel'] as const) : []),
  ];
  if (deeds.length === 0) return null;
  const act = (deed: Deed) => {
    if (deed === 'approve' || deed === 'refuse') return decide(deed);
    move.mutate(deed, {
      onError: (error) =>
        notify({ text: error instanceof ProblemError ? error.message : t('organizations:web.unreachable') }),
    });
  };
  return (
    <div className={rows.deeds}>
      {deeds.map((deed) => (
        <Button
          key={deed}
          dense
          variant="quiet"
          isPending={move.isPending && move.variables === deed}
          aria-label={t('web.deed-of', { deed: t(`web.deeds.${deed}`), gesture: words.line(gesture) })}
          onPress={() => act(deed)}
        >
          {t(`web.deeds.${deed}`)}
        </Button>
      ))}
      {decision !== null && (
        <DecideDialog gesture={gesture} decision={decision} onClose={() => decide(null)} />
      )}
    </div>
  );
}
