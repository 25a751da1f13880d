import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { useLocale } from '../../../ui/locale.ts';
import type { ListedInvitation } from '../contract.ts';
import styles from './ask-page.module.css';

/** Where an invitation stands, and under it why, or what the mail server says. */
export function InvitationStateCell({
  invitation,
  timeZone,
}: {
  invitation: ListedInvitation;
  timeZone: string;
}) {
  const { t } = useTranslation('distribution');
  const locale = useLocale();
  const { state, reason, mail, sendAt, bouncedAt } = invitation;
  const time = (iso: string) => formatDateTime(new Date(iso), locale, timeZone);
  const isDelayed = state === 'queued' && mail !== null && mail.lastError !== null;
  return (
    <span className={styles.state}>
      {t(`web.states.${bouncedAt === null ? state : 'bounced'}`)}
      {reason !== null && <span>{t(`web.reasons.${reason}`)}</span>}
      {state === 'failed' && mail?.lastError && <span>{mail.lastError}</span>}
      {isDelayed && <span>{t('web.list.delayed', { cause: mail.lastError })}</span>}
      {state === 'queued' && !isDelayed && <span>{t('web.list.planned', { time: time(sendAt) })}</span>}
    </span>
  );
}
