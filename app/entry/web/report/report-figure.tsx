import { useTranslation } from 'react-i18next';
import type { AnyComparison } from '../../../features/analytics/contract.ts';
import type { ReportContent } from '../../../features/sharing/contract.ts';
import { addMonths, type Month } from '../../../features/sharing/month.ts';
import { useMonthNames } from '../../../features/sharing/web/use-month-names.ts';
import { DistributionBar } from '../../../ui/charts/distribution-bar.tsx';
import { NpsFigure } from '../../../ui/charts/nps-figure.tsx';
import { useWords } from '../../../ui/words/words.ts';
import { npsChange } from '../home/change-of.ts';
import { useOrganization } from '../organization-context.ts';
import styles from './report-page.module.css';

export interface ReportFigureProps {
  content: ReportContent;
  month: Month;
}

/** The NPS of the month and what became of it since the month before. */
export function ReportFigure({ content: { scores, comparison }, month }: ReportFigureProps) {
  const { t } = useTranslation('sharing');
  const months = useMonthNames();
  const { charts } = useWords();
  const { minNToShow } = useOrganization();
  const { n, display, excluded, provisional, histogram } = scores;
  const { low, high } = scores.interval;
  if (scores.metric !== 'nps' || scores.nps === null || low === null || high === null) return null;
  const before = months.name(addMonths(month, -1));
  const unsaid = display !== 'hide' && reasonOf(comparison);
  return (
    <div className={styles.figure}>
      <NpsFigure
        nps={scores.nps}
        {...{ low, high, n, display, excluded, provisional }}
        {...npsChange(comparison, t('web.one.since-before', { month: before }))}
        minimumToShow={minNToShow}
      />
      {display === 'hide' && <p className={styles.quiet}>{charts.leftOut(excluded, provisional)}</p>}
      {unsaid && <p className={styles.quiet}>{t(`web.one.${unsaid}`, { month: before })}</p>}
      {display !== 'hide' && <DistributionBar histogram={histogram} />}
    </div>
  );
}

/** Why there is no change to tell. */
function reasonOf({ before, verdict }: AnyComparison): 'reworded' | 'few-before' | null {
  if (verdict === 'reworded') return 'reworded';
  return before.display === 'hide' ? 'few-before' : null;
}
