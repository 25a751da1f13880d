import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format/format-date.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { useLocale } from '../../../ui/locale.ts';
import { type InviteListResult, SKIP_REASONS } from '../contract.ts';
import styles from './ask-page.module.css';

/** Enough to recognise who is meant. */
const EXAMPLES = 4;

/** Who is not asked and why, each reason with its number and a few of its people. */
export function SkipReasons({ check }: { check: InviteListResult }) {
  const { t } = useTranslation('distribution');
  const locale = useLocale();
  const reasons = SKIP_REASONS.filter((reason) => (check.reasons[reason] ?? 0) > 0);
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason) => {
        const people = check.people.filter((person) => person.reason === reason).slice(0, EXAMPLES);
        const count = check.reasons[reason] ?? 0;
        return (
          <li key={reason} className={styles.reason}>
            <strong>{formatNumber(count, locale)}</strong>
            <span>{t(`web.reasons.${reason}`)}</span>
            <span className={styles.examples}>
              {people.map(({ line, email, name, until }) => (
                <div key={line}>
                  {email ?? name}
                  {until !== null &&
                    ` · ${t('web.ask.not-before', { date: formatDate(until, locale, 'medium') })}`}
                </div>
              ))}
              {count > people.length && t('web.ask.and-others', { count: count - people.length })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What could not be read, line by line. */
export function RefusedLines({ check }: { check: InviteListResult }) {
  const { t } = useTranslation('distribution');
  const locale = useLocale();
  const shown = check.refused.slice(0, EXAMPLES * 2);
  return (
    <ul className={styles.reasons}>
      {shown.map(({ line, text, reason }) => (
        <li key={`${line} ${text}`} className={styles.reason}>
          <strong>{formatNumber(line, locale)}</strong>
          <span>{t(`web.refused.${reason}`)}</span>
          <span className={styles.examples}>{text}</span>
        </li>
      ))}
      {check.refused.length > shown.length && (
        <li className={styles.quiet}>
          {t('web.ask.and-other-lines', { count: check.refused.length - shown.length })}
        </li>
      )}
    </ul>
  );
}
