import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format/format-date.ts';
import { useLocale } from '../../../ui/locale.ts';
import type { ContactItem } from '../contract.ts';
import styles from './contacts-page.module.css';
import { firstReason } from './first-reason.ts';

/** Whether somebody may be written to; if not, since when and who said so. */
export function SuppressionState({ contact, timeZone }: { contact: ContactItem; timeZone: string }) {
  const { t } = useTranslation('contacts');
  const locale = useLocale();
  const told = firstReason(contact);
  const suppression = contact.suppressions.find(({ reason }) => reason === told);
  if (suppression === undefined) {
    const state =
      contact.consent === 'refused' ? 'refused' : contact.email === null ? 'no-address' : 'may-be-asked';
    return t(`web.states.${state}`);
  }
  const { reason, at } = suppression;
  return (
    <span className={styles.state}>
      {t(`web.states.${reason}`)}
      <span>{t('web.states.since', { date: formatDate(new Date(at), locale, 'medium', timeZone) })}</span>
    </span>
  );
}
