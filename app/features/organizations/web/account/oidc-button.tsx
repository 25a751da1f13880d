import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/controls/button.tsx';
import styles from '../sign-in-page.module.css';

/** To the organization's own sign-in: a page of somebody else's, so the whole window goes there. */
export function OidcButton({ name, to }: { name: string; to: string }) {
  const { t } = useTranslation('organizations');
  const leave = () => window.location.assign(`/api/v1/sign-in/oidc?to=${encodeURIComponent(to)}`);
  return (
    <>
      <p className={styles.or}>{t('account.oidc.or')}</p>
      <Button wide onPress={leave}>
        {t('account.oidc.with', { name })}
      </Button>
    </>
  );
}
