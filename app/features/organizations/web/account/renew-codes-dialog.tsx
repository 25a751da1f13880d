import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useRenewCodes } from './use-account.ts';

export interface RenewCodesDialogProps {
  isOpen: boolean;
  email: string;
  onClose: () => void;
  onRenewed: () => void;
}

/** The password, then ten new codes. */
export function RenewCodesDialog({ isOpen, email, onClose, onRenewed }: RenewCodesDialogProps) {
  const { t } = useTranslation('organizations');
  const renewal = useRenewCodes();
  const close = () => {
    onClose();
    if (renewal.isSuccess) onRenewed();
    renewal.reset();
  };
  if (renewal.data !== undefined) {
    return (
      <Dialog
        isOpen={isOpen}
        onOpenChange={(open) => {
          if (!open) close();
        }}
        role="alertdialog"
        title={t('account.two-factor.codes-title')}
        actions={
          <Button variant="primary" autoFocus onPress={close}>
            {t('account.two-factor.kept')}
          </Button>
        }
      >
        <RecoveryCodes codes={renewal.data.recoveryCodes} email={email} />
      </Dialog>
    );
  }
  return (
    <PasswordDialog
      isOpen={isOpen}
      onClose={close}
      title={t('account.two-factor.renew-title')}
      email={email}
      submission={renewal}
      onSubmit={(body) => renewal.mutate(body)}
      submit={t('account.two-factor.renew')}
    >
      {t('account.two-factor.renew-text')}
    </PasswordDialog>
  );
}
