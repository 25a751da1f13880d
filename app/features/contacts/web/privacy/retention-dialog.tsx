import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import type { RetentionPlan } from '../../privacy/contract.ts';
import { RetentionPreview } from './retention-preview.tsx';

export interface RetentionDialogProps {
  plan: RetentionPlan;
  timeZone: string;
  isPending: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** It cannot be undone: the counts are read once more. */
export function RetentionDialog({ plan, timeZone, isPending, onConfirm, onClose }: RetentionDialogProps) {
  const { t } = useTranslation('contacts');
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      role="alertdialog"
      title={t('web.privacy.confirm-title', { months: plan.months })}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t('web.privacy.cancel')}
          </Button>
          <Button variant="danger" isPending={isPending} onPress={onConfirm}>
            {t('web.privacy.confirm')}
          </Button>
        </>
      }
    >
      <RetentionPreview plan={plan} timeZone={timeZone} />
      <p>{t('web.privacy.confirm-text')}</p>
    </Dialog>
  );
}
