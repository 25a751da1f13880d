import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { fieldProblem } from '../../../organizations/web/form-problem.ts';
import { FormDialog } from '../../../organizations/web/members/form-dialog.tsx';
import { CorrectedTextArea } from '../../corrector/web/corrected-text-area.tsx';
import { useWorkspace } from '../../workspace/web/workspace-context.ts';
import type { Gesture } from '../contract.ts';
import { useGestureWords } from './use-gesture-words.ts';
import { decideGesture, useGestureChange } from './use-gestures.ts';

interface DecideDialogProps {
  gesture: Gesture;
  decision: 'approve' | 'refuse';
  onClose: () => void;
}

/** Yes or no, with a word for whoever asked. */
export function DecideDialog({ gesture, decision, onClose }: DecideDialogProps) {
  const { t } = useTranslation('gestures');
  const words = useGestureWords();
  const [note, setNote] = useState('');
  const body = { decision: decision === 'approve' ? 'approved' : 'refused', note };
  const decide = useGestureChange(
    (given: typeof body) => decideGesture(gesture.id, given),
    () => {
      onClose();
      notify({ text: t(`web.done.${decision}`) });
    },
  );
  const { me } = useWorkspace();
  const { askedBy, reasons, currency } = gesture;
  const isOwn = askedBy?.id === me.id;
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={t(`web.decide.title.${decision}`)}
      action={t(`web.deeds.${decision}`)}
      error={decide.error}
      isPending={decide.isPending}
      onSubmit={() => decide.mutate(body)}
    >
      <p>
        <strong>{words.line(gesture)}</strong>
      </p>
      <p>{words.reasons(reasons, currency)}</p>
      {isOwn && <p>{t('web.decide.own')}</p>}
      <CorrectedTextArea
        label={
          askedBy === null || isOwn ? t('web.decide.note-any') : t('web.decide.note', { name: askedBy.name })
        }
        hint={t('web.decide.note-hint')}
        rows={2}
        autoFocus
        value={note}
        onChange={setNote}
        error={fieldProblem(decide, body, 'note')}
      />
    </FormDialog>
  );
}
