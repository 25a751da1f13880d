import { useTranslation } from 'react-i18next';
import type { AnyScores } from '../../../features/analytics/contract.ts';
import type { Report } from '../../../features/sharing/contract.ts';
import { formatInterval } from '../../../ui/format/format-interval.ts';
import { formatNps } from '../../../ui/format/format-nps.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { useLocale } from '../../../ui/locale.ts';
import styles from './report-page.module.css';

/** What came after the report was made, beside it. */
export function ReportSince({ since: { answers, scores } }: { since: NonNullable<Report['since']> }) {
  const { t } = useTranslation('sharing');
  const locale = useLocale();
  const count = Math.abs(answers);
  return (
    <p className={styles.quiet}>
      {t('web.one.late', { count, signed: formatNps(answers, locale) })}
      <Now scores={scores} />
    </p>
  );
}

function Now({ scores }: { scores: AnyScores }) {
  const { t } = useTranslation('sharing');
  const locale = useLocale();
  const { low, high } = scores.interval;
  const n = formatNumber(scores.n, locale);
  if (scores.metric !== 'nps' || scores.nps === null || low === null || high === null) {
    return t('web.one.now-few', { n });
  }
  if (scores.display === 'hide') return t('web.one.now-few', { n });
  const interval = formatInterval({ low, high }, locale);
  if (scores.display === 'range') return t('web.one.now-range', { n, interval });
  return t('web.one.now', { n, interval, nps: formatNps(scores.nps, locale) });
}
