import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../../../ui/feedback/skeleton.tsx';
import { PageTitle } from '../../../../ui/layout/page-title.tsx';
import type { Account } from '../../account/contract.ts';
import { SettingsBlock } from '../settings-block.tsx';
import { UnreadState } from '../unread-state.tsx';
import { EmailForm } from './email-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { SessionList } from './session-list.tsx';
import { TwoFactorBlock } from './two-factor-block.tsx';
import { useAccount } from './use-account.ts';

/** One's own account: the same in every organization. */
export function AccountPage() {
  const { t } = useTranslation('organizations');
  const account = useAccount();
  return (
    <>
      <PageTitle>{t('account.page.title')}</PageTitle>
      {account.data !== undefined && <AccountBlocks account={account.data} />}
      {account.data === undefined && !account.isError && (
        <Skeleton lines={6} label={t('account.page.reading')} />
      )}
      {account.data === undefined && account.isError && (
        <UnreadState
          title={t('account.page.failed')}
          error={account.error}
          onRetry={() => account.refetch()}
        />
      )}
    </>
  );
}

function AccountBlocks({ account }: { account: Account }) {
  const { t } = useTranslation('organizations');
  return (
    <>
      <SettingsBlock title={t('account.page.profile')} note={t('account.page.profile-note')}>
        <ProfileForm name={account.name} />
      </SettingsBlock>
      <SettingsBlock title={t('account.page.email')} note={t('account.page.email-note')}>
        <EmailForm account={account} />
      </SettingsBlock>
      <SettingsBlock title={t('account.page.password')} note={t('account.page.password-note')}>
        <PasswordForm account={account} />
      </SettingsBlock>
      <SettingsBlock title={t('account.two-factor.title')} note={t('account.two-factor.note')}>
        <TwoFactorBlock account={account} />
      </SettingsBlock>
      <SettingsBlock title={t('account.page.sessions')} note={t('account.page.sessions-note')}>
        <SessionList />
      </SettingsBlock>
    </>
  );
}
