import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { fieldProblem } from '../../../organizations/web/form-problem.ts';
import { FormDialog } from '../../../organizations/web/members/form-dialog.tsx';
import { CorrectedTextArea } from '../../corrector/web/corrected-text-area.tsx';
import type { CasePromise, SettlePromise } from '../contract.ts';
import { ToldChoice } from './told-choice.tsx';
import { useSettlePromise } from './use-promises.ts';

interface EndPromiseDialogProps {
  promise: CasePromise;
  state: 'kept' | 'dropped';
  onClose: () => void;
}

/** How a promise ended, and whether the customer knows. */
export function EndPromiseDialog({ promise, state, onClose }: EndPromiseDialogProps) {
  const { t } = useTranslation('promises');
  const [reason, setReason] = useState('');
  const [customerTold, setTold] = useState<boolean | null>(null);
  const settle = useSettlePromise(promise.id, () => {
    onClose();
    notify({ text: t(`web.ended.${state}`) });
  });
  // What was not chosen is for the server to ask for, in the field's own place.
  const draft = { state, customerTold, ...(state === 'dropped' && { reason }) } as SettlePromise;
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={t(`web.end-title.${state}`)}
      action={t(`web.deeds.${state}`)}
      error={settle.error}
      isPending={settle.isPending}
      onSubmit={() => settle.mutate(draft)}
    >
      <p>{promise.what}</p>
      {state === 'dropped' && (
        <CorrectedTextArea
          caseId={promise.caseId}
          label={t('web.reason')}
          rows={2}
          isRequired
          autoFocus
          value={reason}
          onChange={setReason}
          error={fieldProblem(settle, draft, 'reason')}
        />
      )}
      <ToldChoice
        value={customerTold}
        onChange={setTold}
        error={fieldProblem(settle, draft, 'customerTold')}
      />
    </FormDialog>
  );
}
