import { useTranslation } from 'react-i18next';
import type { Candidates } from '../contract.ts';
import styles from './offers.module.css';

/** How many promoters may not be invited now, for which reason. */
export function NotInvited({ found: { skipped, isWhole } }: { found: Candidates }) {
  const { t } = useTranslation('offers');
  if (skipped.length === 0) return null;
  return (
    <div className={styles.quiet}>
      <p>{t('web.candidates.skipped')}</p>
      <ul className={styles.reasons}>
        {skipped.map(({ reason, count }) => (
          <li key={reason}>
            {t('web.candidates.skipped-line', { count, reason: t(`web.candidates.reason.${reason}`) })}
          </li>
        ))}
      </ul>
      {!isWhole && <p>{t('web.candidates.not-whole')}</p>}
    </div>
  );
}
