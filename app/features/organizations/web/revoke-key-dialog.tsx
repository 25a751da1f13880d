import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { Banner } from '../../../ui/feedback/banner.tsx';
import { notify } from '../../../ui/feedback/toast-queue.ts';
import type { ApiKey } from '../contract.ts';
import { formProblem } from './form-problem.ts';
import { useRevokeApiKey } from './use-settings.ts';
import { WhenGone } from './when-gone.tsx';

export interface RevokeKeyDialogProps {
  /** Kept while the dialog leaves. */
  apiKey: ApiKey;
  isOpen: boolean;
  onClose: () => void;
  /** The dialog is gone, and the button it came from. */
  onGone: () => void;
}

export function RevokeKeyDialog({ apiKey, isOpen, onClose, onGone }: RevokeKeyDialogProps) {
  const { t } = useTranslation('organizations');
  const revocation = useRevokeApiKey(() => {
    onClose();
    notify({ text: t('web.settings.key-revoked') });
  });
  const close = () => {
    onClose();
    revocation.reset();
  };
  const refused = formProblem(revocation.error, t('web.unreachable'));
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) close();
      }}
      role="alertdialog"
      title={t('web.settings.revoke-title', { name: apiKey.name })}
      actions={
        <>
          <Button autoFocus onPress={close}>
            {t('web.settings.cancel')}
          </Button>
          <Button
            variant="danger"
            isPending={revocation.isPending}
            onPress={() => revocation.mutate(apiKey.id)}
          >
            {t('web.settings.revoke')}
          </Button>
        </>
      }
    >
      <WhenGone tell={onGone} />
      <p>{t('web.settings.revoke-text')}</p>
      {refused !== null && <Banner tone="error">{refused}</Banner>}
    </Dialog>
  );
}
