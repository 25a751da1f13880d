import { useTranslation } from 'react-i18next';
import type { Report } from '../../../features/sharing/contract.ts';
import { formatDate } from '../../../ui/format/format-date.ts';
import { formatTime } from '../../../ui/format/format-time.ts';
import { useLocale } from '../../../ui/locale.ts';
import styles from './report-page.module.css';

/** When it was made, by whom, and how its figures are counted. */
export function ReportColophon({ report }: { report: Report }) {
  const { t } = useTranslation('sharing');
  const locale = useLocale();
  const { timeZone, scores } = report.content;
  const made = new Date(report.createdAt);
  return (
    <footer className={styles.colophon}>
      {t(report.isAutomatic ? 'web.one.made-by-clock' : 'web.one.made-by-hand', {
        day: formatDate(made, locale, 'long', timeZone),
        time: formatTime(made, timeZone),
      })}{' '}
      {t('web.one.frozen', { zone: timeZone, rule: scores.rule })}
    </footer>
  );
}
