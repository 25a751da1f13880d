import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { notify } from '../../../ui/feedback/toast-queue.ts';
import type { Overrule, Response } from '../contract.ts';
import { OverruleForm } from './overrule-form.tsx';
import { useOverrule } from './use-responses.ts';

export interface Decision {
  readonly response: Response;
  readonly state: Overrule['state'];
}

export interface OverruleDialogProps {
  /** Kept while the dialog leaves. */
  decision: Decision;
  isOpen: boolean;
  onClose: () => void;
  /** The dialog is gone, and perhaps the row it came from. */
  onGone: () => void;
}

/** Asks why before an answer is counted or excluded; the reason stays in the log. */
export function OverruleDialog({ decision, isOpen, onClose, onGone }: OverruleDialogProps) {
  const { t } = useTranslation('responses');
  const formId = useId();
  const verb = decision.state === 'excluded' ? 'exclude' : 'count';
  const overrule = useOverrule(() => {
    notify({ text: t(`web.done-${verb}`) });
    onClose();
  });
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t(`web.${verb}-title`)}
      actions={
        <>
          <Button onPress={onClose}>{t('web.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={overrule.isPending}>
            {t(`web.${verb}`)}
          </Button>
        </>
      }
    >
      <OverruleForm
        id={formId}
        text={t(`web.${verb}-text`)}
        response={decision.response}
        error={overrule.error}
        onSubmit={(reason) => overrule.mutate({ id: decision.response.id, state: decision.state, reason })}
        onGone={onGone}
      />
    </Dialog>
  );
}
