import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import type { AccountItem } from '../../accounts/contract.ts';
import { useRemoveAccount } from './use-accounts.ts';

export interface RemoveAccountProps {
  account: AccountItem;
  onRemoved: () => void;
  onClose: () => void;
}

/** Asks once: a company that is gone is written anew by hand or by the next list. */
export function RemoveAccount({ account, onRemoved, onClose }: RemoveAccountProps) {
  const { t } = useTranslation('contacts');
  const { name, contacts: count } = account;
  const remove = useRemoveAccount(account.id);
  const confirm = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        notify({ text: t('web.accounts.removed', { name }) });
        onRemoved();
      },
    });
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('web.accounts.remove-title', { name })}
      actions={
        <>
          <Button onPress={onClose}>{t('web.accounts.cancel')}</Button>
          <Button variant="primary" isPending={remove.isPending} onPress={confirm}>
            {t('web.accounts.remove')}
          </Button>
        </>
      }
    >
      <p>{t('web.accounts.remove-text', { count })}</p>
      {remove.isError && <Banner tone="error">{remove.error.message}</Banner>}
    </Dialog>
  );
}
