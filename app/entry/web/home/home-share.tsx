import { useTranslation } from 'react-i18next';
import type { ShareScores } from '../../../features/analytics/contract.ts';
import { shareScale } from '../../../features/analytics/share-figure-of.ts';
import { FewAnswers } from '../../../ui/charts/few-answers.tsx';
import { ScaleBar } from '../../../ui/charts/scale-bar.tsx';
import { ShareFigure } from '../../../ui/charts/share-figure.tsx';
import { useWords } from '../../../ui/words/words.ts';
import { useOrganization } from '../organization-context.ts';
import styles from './home-page.module.css';
import type { HomePeriod } from './home-search.ts';
import { useShareChange } from './use-change.ts';

/** The share of a CSAT or CES with its interval, n, rule and verdict; under the minimum, how many are missing. */
export function HomeShare({
  scores,
  query,
  period,
}: {
  scores: ShareScores;
  query: string;
  period: HomePeriod;
}) {
  const { t } = useTranslation('entry');
  const { minNToShow } = useOrganization();
  const leftOut = useWords().charts.leftOut(scores.excluded, scores.provisional);
  const { value, mean, display } = scores;
  const { low, high } = scores.interval;
  if (display === 'hide' || value === null || mean === null || low === null || high === null) {
    return (
      <div className={styles.main}>
        <FewAnswers n={scores.n} minimum={minNToShow}>
          {t('home.few')} {leftOut !== '' && `${leftOut}.`}
        </FewAnswers>
      </div>
    );
  }
  return <Shown {...{ scores, query, period, mean, display, low, high }} share={value} />;
}

interface ShownProps {
  scores: ShareScores;
  share: number;
  mean: number;
  display: 'show' | 'range';
  low: number;
  high: number;
  query: string;
  period: HomePeriod;
}

/** On its own: the comparison is asked for only where it is shown. */
function Shown({ scores, query, period, ...figure }: ShownProps) {
  const { t } = useTranslation('entry');
  const { n, excluded, provisional, histogram, metric } = scores;
  const { min, max, goodFrom } = shareScale(metric);
  return (
    <div className={styles.main}>
      <ShareFigure
        {...figure}
        {...{ n, max, excluded, provisional }}
        {...useShareChange(query, period)}
        rule={t(`home.rules.${metric}`)}
      />
      <ScaleBar
        {...{ histogram, min, goodFrom }}
        names={{ good: t(`home.scale.${metric}.good`), other: t(`home.scale.${metric}.other`) }}
      />
    </div>
  );
}
