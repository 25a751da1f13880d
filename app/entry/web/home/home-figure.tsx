import { useTranslation } from 'react-i18next';
import type { Scores } from '../../../features/analytics/contract.ts';
import { DistributionBar } from '../../../ui/charts/distribution-bar.tsx';
import { DoubtChart } from '../../../ui/charts/doubt-chart.tsx';
import { FewAnswers } from '../../../ui/charts/few-answers.tsx';
import { NpsFigure } from '../../../ui/charts/nps-figure.tsx';
import { useWords } from '../../../ui/words/words.ts';
import { useOrganization } from '../organization-context.ts';
import { HomeGoal, useHomeGoal } from './home-goal.tsx';
import styles from './home-page.module.css';
import { HomeResponseRate } from './home-response-rate.tsx';
import type { HomePeriod } from './home-search.ts';
import { useNpsChange } from './use-change.ts';

/** The NPS with its interval, n and verdict; under the minimum, how many answers are missing. */
export function HomeFigure({ scores, query, period }: { scores: Scores; query: string; period: HomePeriod }) {
  const { t } = useTranslation('entry');
  const { minNToShow } = useOrganization();
  const { low, high } = scores.interval;
  const leftOut = useWords().charts.leftOut(scores.excluded, scores.provisional);
  if (scores.display === 'hide' || scores.nps === null || low === null || high === null) {
    return (
      <div className={styles.main}>
        <FewAnswers n={scores.n} minimum={minNToShow}>
          {t('home.few')} {leftOut !== '' && `${leftOut}.`}
        </FewAnswers>
        <DoubtChart />
      </div>
    );
  }
  return <Shown {...{ scores, query, period }} nps={scores.nps} low={low} high={high} />;
}

interface ShownProps {
  scores: Scores;
  nps: number;
  low: number;
  high: number;
  query: string;
  period: HomePeriod;
}

/** On its own: answers come and go while the screen is open, and the comparison is asked for only where it is shown. */
function Shown({ scores, nps, low, high, query, period }: ShownProps) {
  const { minNToShow } = useOrganization();
  const { n, display, excluded, provisional, histogram } = scores;
  const target = useHomeGoal(query);
  return (
    <div className={styles.main}>
      <NpsFigure
        {...{ nps, low, high, n, display, excluded, provisional }}
        {...useNpsChange(query, period)}
        target={target?.value}
        minimumToShow={minNToShow}
      />
      <HomeResponseRate query={query} />
      {target !== undefined && <HomeGoal scores={scores} target={target} />}
      <DistributionBar histogram={histogram} />
    </div>
  );
}
