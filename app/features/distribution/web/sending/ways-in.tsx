import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../../../ui/format/format-time.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { Sending } from '../../sending/contract.ts';
import styles from './sending.module.css';

/** How what comes back comes in; without a way, what to set. */
export function WaysIn({ sending, timeZone }: { sending: Sending; timeZone: string }) {
  const { t } = useTranslation('distribution');
  const locale = useLocale();
  const { returnDomain, waysIn } = sending;
  if (returnDomain === null) {
    return (
      <>
        <p>{t('web.sending.ways.none')}</p>
        <pre className={styles.lines}>
          <code>{'BOUCLE_MAIL_DOMAIN=retours.example.com\nINBOUND_SMTP_PORT=2525'}</code>
        </pre>
        <p className={styles.answer}>{t('web.sending.ways.none-imap')}</p>
      </>
    );
  }
  return (
    <>
      <p>{t('web.sending.ways.domain', { domain: returnDomain })}</p>
      <ul className={styles.ways}>
        {waysIn.map(({ kind, state, problem, since }) => (
          <li key={kind}>
            {t(`web.sending.ways.${kind}.${state}`, {
              time: formatDateTime(new Date(since), locale, timeZone),
            })}
            {problem !== null && <code>{problem}</code>}
          </li>
        ))}
      </ul>
    </>
  );
}
