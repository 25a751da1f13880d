import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/controls/dialog.tsx';
import { notify } from '../../../../ui/feedback/toast-queue.ts';
import { Actions } from '../../../../ui/layout/actions.tsx';
import type { Account } from '../../account/contract.ts';
import styles from './account-page.module.css';
import { EnrolTwoFactor } from './enrol-two-factor.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { RenewCodesDialog } from './renew-codes-dialog.tsx';
import { useTurnTwoFactorOff } from './use-account.ts';

type Opened = 'enrol' | 'off' | 'renew' | null;

export function TwoFactorBlock({ account }: { account: Account }) {
  const { t } = useTranslation('organizations');
  const queries = useQueryClient();
  const [opened, open] = useState<Opened>(null);
  const off = useTurnTwoFactorOff(() => {
    open(null);
    notify({ text: t('account.two-factor.off-done') });
  });
  const { isOn, isWanted, recoveryCodesLeft } = account.twoFactor;
  if (!account.hasPassword) return <p>{t('account.two-factor.no-password')}</p>;
  const refresh = () => void queries.invalidateQueries({ queryKey: ['session'] });
  const close = () => {
    open(null);
    off.reset();
  };
  return (
    <>
      <p className={styles.state}>
        <strong>{t(isOn ? 'account.two-factor.is-on' : 'account.two-factor.is-off')}</strong>
        {isOn && <span>{t('account.two-factor.left', { count: recoveryCodesLeft })}</span>}
        {isWanted && <span>{t('account.two-factor.wanted')}</span>}
      </p>
      <Actions>
        {isOn ? (
          <>
            <Button onPress={() => open('renew')}>{t('account.two-factor.renew')}</Button>
            {!isWanted && (
              <Button variant="quiet" onPress={() => open('off')}>
                {t('account.two-factor.turn-off')}
              </Button>
            )}
          </>
        ) : (
          <Button icon="lock" onPress={() => open('enrol')}>
            {t('account.two-factor.turn-on')}
          </Button>
        )}
      </Actions>
      <Dialog
        isOpen={opened === 'enrol'}
        onOpenChange={(isOpen) => {
          if (isOpen) return;
          open(null);
          refresh();
        }}
        // What is under way is not lost by a press beside it.
        role="alertdialog"
        title={t('account.two-factor.on-title')}
      >
        <EnrolTwoFactor
          email={account.email}
          onDone={() => {
            open(null);
            refresh();
            notify({ text: t('account.two-factor.on-done') });
          }}
        />
      </Dialog>
      <PasswordDialog
        isOpen={opened === 'off'}
        onClose={close}
        title={t('account.two-factor.off-title')}
        email={account.email}
        submission={off}
        onSubmit={(body) => off.mutate(body)}
        submit={t('account.two-factor.turn-off')}
      >
        {t('account.two-factor.off-text')}
      </PasswordDialog>
      <RenewCodesDialog
        isOpen={opened === 'renew'}
        email={account.email}
        onClose={close}
        onRenewed={refresh}
      />
    </>
  );
}
