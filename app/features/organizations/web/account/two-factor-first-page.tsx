import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import styles from './account-page.module.css';
import { EnrolTwoFactor } from './enrol-two-factor.tsx';
import { EntryPage } from './entry-page.tsx';

export interface TwoFactorFirstPageProps {
  organization: string;
  email: string;
  onDone: () => void;
  onSignOut: () => void;
}

/** Before an organization that asks for a second step shows anything. */
export function TwoFactorFirstPage({ organization, email, onDone, onSignOut }: TwoFactorFirstPageProps) {
  const { t } = useTranslation('organizations');
  return (
    <EntryPage
      title={t('account.two-factor.first-title')}
      below={
        <Button variant="quiet" onPress={onSignOut}>
          {t('account.two-factor.sign-out')}
        </Button>
      }
    >
      <div className={styles.enrolment}>
        <p>{t('account.two-factor.first-text', { organization })}</p>
        <EnrolTwoFactor email={email} onDone={onDone} />
      </div>
    </EntryPage>
  );
}
