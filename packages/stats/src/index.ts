export { addCounts } from './add-counts.ts';
export { addHistograms } from './add-histograms.ts';
export { type Adjustment, addPseudoAnswers } from './add-pseudo-answers.ts';
export { type AdjustedInterval, adjustedWaldInterval } from './adjusted-wald-interval.ts';
export type { BandCounts } from './band-counts.ts';
export { benjaminiHochberg } from './benjamini-hochberg.ts';
export { type Band, classify, PASSIVE_FROM, PROMOTER_FROM } from './classify.ts';
export { complementarySuppression, type Sibling } from './complementary-suppression.ts';
export { countAnswers } from './count-answers.ts';
export { countsFromHistogram } from './counts-from-histogram.ts';
export { criticalValue } from './critical-value.ts';
export { displayNps } from './display-nps.ts';
export {
  type Display,
  type DisplayThresholds,
  displayRule,
  MAXIMUM_HALF_WIDTH,
  MINIMUM_TO_COMPARE,
  MINIMUM_TO_SHOW,
} from './display-rule.ts';
export { formatPoints, type PointsFormat } from './format-points.ts';
export { goodmanInterval } from './goodman-interval.ts';
export { type Histogram, toHistogram } from './histogram.ts';
export { histogramFromScores } from './histogram-from-scores.ts';
export { ImpossibleCountsError } from './impossible-counts-error.ts';
export { type ClampOptions, DEFAULT_LEVEL, type Interval } from './interval.ts';
export { isScore, type Score } from './is-score.ts';
export { moverDifferenceInterval } from './mover-difference-interval.ts';
export { moverInterval } from './mover-interval.ts';
export { normalCdf } from './normal-cdf.ts';
export { normalQuantile } from './normal-quantile.ts';
export { nps } from './nps.ts';
export { type ParsedScore, parseScore } from './parse-score.ts';
export { JEFFREYS_PRIOR, type Posterior, posterior } from './posterior.ts';
export { DEFAULT_DRAWS, posteriorDraws, type SimulationOptions } from './posterior-draws.ts';
export { posteriorInterval } from './posterior-interval.ts';
export { probabilityBetter } from './probability-better.ts';
export { roundHalfAway } from './round-half-away.ts';
export { roundPoints } from './round-points.ts';
export { roundedNps } from './rounded-nps.ts';
export { scoreInterval } from './score-interval.ts';
export { seededRandom } from './seeded-random.ts';
export { simulatedPosteriorInterval } from './simulated-posterior-interval.ts';
export { simulatedProbabilityBetter } from './simulated-probability-better.ts';
export { standardError } from './standard-error.ts';
export { type Summary, summarize } from './summarize.ts';
export { type Difference, type DifferenceMethod, twoSampleDifference } from './two-sample-difference.ts';
export { variance } from './variance.ts';
export { type Verdict, verdict } from './verdict.ts';
export { waldInterval } from './wald-interval.ts';
export { wilsonInterval } from './wilson-interval.ts';
