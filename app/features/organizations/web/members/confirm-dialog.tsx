import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { formProblem } from '../form-problem.ts';
import { useMemberChange } from './use-members.ts';

export interface ConfirmDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  text: string;
  /** What else to mind, under the text. */
  warning?: ReactNode;
  /** What the button says, and what is said once it is done. */
  action: string;
  done: string;
  run: () => Promise<unknown>;
  onDone?: () => void;
}

/** Asks once more before something that cannot be taken back. */
export function ConfirmDialog({
  isOpen,
  onClose,
  title,
  text,
  warning,
  action,
  done,
  run,
  onDone,
}: ConfirmDialogProps) {
  const { t } = useTranslation('organizations');
  const change = useMemberChange(run, () => {
    onClose();
    notify({ text: done });
    onDone?.();
  });
  const close = () => {
    onClose();
    change.reset();
  };
  const refused = formProblem(change.error, t('web.unreachable'));
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) close();
      }}
      role="alertdialog"
      title={title}
      actions={
        <>
          <Button autoFocus onPress={close}>
            {t('web.settings.cancel')}
          </Button>
          <Button variant="danger" isPending={change.isPending} onPress={() => change.mutate()}>
            {action}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      {warning}
      {refused !== null && <Banner tone="error">{refused}</Banner>}
    </Dialog>
  );
}
