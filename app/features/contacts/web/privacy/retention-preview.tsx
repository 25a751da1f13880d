import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { formatNumber } from '../../../../ui/format/format-number.ts';
import { useLocale } from '../../../../ui/locale.ts';
import type { RetentionPlan } from '../../privacy/contract.ts';
import styles from './privacy-page.module.css';

/** What the next night would do, counted. */
export function RetentionPreview({ plan, timeZone }: { plan: RetentionPlan; timeZone: string }) {
  const { t } = useTranslation('contacts');
  const locale = useLocale();
  const date = formatDate(new Date(plan.before), locale, 'long', timeZone);
  return (
    <div className={styles.plan}>
      <p>{t('web.privacy.before', { date })}</p>
      <ul>
        {(['answers', 'people', 'mails'] as const).map((what) => (
          <li key={what}>
            {t(`web.privacy.plan.${what}`, { count: plan[what], n: formatNumber(plan[what], locale) })}
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t('web.privacy.figures-stay')}</p>
    </div>
  );
}
