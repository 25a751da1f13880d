import { useTranslation } from 'react-i18next';
import { Link } from '../../../../ui/controls/link.tsx';
import { Banner } from '../../../../ui/feedback/banner.tsx';
import { formatDateTime } from '../../../../ui/format/format-time.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { Sending } from '../../sending/contract.ts';
import { CheckSteps } from './check-steps.tsx';
import styles from './sending.module.css';

export interface SendingStateProps {
  sending: Sending;
  organization: { readonly slug: string; readonly timeZone: string };
}

/** Where mails leave from, what waits, and the check. */
export function SendingState({ sending, organization }: SendingStateProps) {
  const { t } = useTranslation('distribution');
  const locale = useLocale();
  const { smtp, from, waiting, waitingSince, lastError } = sending;
  if (smtp === null) {
    return (
      <>
        <p>
          {t('web.sending.state.mailbox')}{' '}
          <Link href={`/${organization.slug}/mailbox`}>{t('web.sending.state.open-mailbox')}</Link>
        </p>
        <p>{t('web.sending.state.how')}</p>
        <pre className={styles.lines}>
          <code>{'SMTP_URL=smtp://user:password@mail.example.com:587\nMAIL_FROM=avis@example.com'}</code>
        </pre>
      </>
    );
  }
  return (
    <>
      <p>{t('web.sending.state.smtp', { host: smtp.host, port: smtp.port, from })}</p>
      {lastError !== null && waiting > 0 && (
        <Banner tone="error" title={t('web.sending.state.waiting', { count: waiting })}>
          {waitingSince !== null &&
            t('web.sending.state.since', {
              time: formatDateTime(new Date(waitingSince), locale, organization.timeZone),
            })}{' '}
          <code className={styles.wrapped}>{lastError}</code>
        </Banner>
      )}
      <CheckSteps />
    </>
  );
}
