export { type AaporResponseRates, aaporResponseRates, type Dispositions } from './aapor-response-rates.ts';
export { addCounts } from './add-counts.ts';
export { addHistograms } from './add-histograms.ts';
export { type Adjustment, addPseudoAnswers } from './add-pseudo-answers.ts';
export { type AdjustedInterval, adjustedWaldInterval } from './adjusted-wald-interval.ts';
export type { BandCounts } from './band-counts.ts';
export { benjaminiHochberg } from './benjamini-hochberg.ts';
export { benjaminiYekutieli } from './benjamini-yekutieli.ts';
export { bonferroni } from './bonferroni.ts';
export { type Band, classify, PASSIVE_FROM, PROMOTER_FROM } from './classify.ts';
export { complementarySuppression, type Sibling } from './complementary-suppression.ts';
export { countAnswers } from './count-answers.ts';
export { countsFromHistogram } from './counts-from-histogram.ts';
export { criticalValue } from './critical-value.ts';
export { differenceOfShares, type Share, type ShareComparison } from './difference-of-shares.ts';
export { displayNps } from './display-nps.ts';
export {
  type Display,
  type DisplayThresholds,
  displayRule,
  MAXIMUM_HALF_WIDTH,
  MINIMUM_TO_COMPARE,
  MINIMUM_TO_SHOW,
} from './display-rule.ts';
export { type EffectiveN, effectiveN, type WeightedGroup } from './effective-n.ts';
export { finitePopulationCorrection } from './finite-population-correction.ts';
export { finitePopulationInterval } from './finite-population-interval.ts';
export { formatPoints, type PointsFormat } from './format-points.ts';
export { goodmanInterval } from './goodman-interval.ts';
export { type Histogram, toHistogram } from './histogram.ts';
export { histogramFromScores } from './histogram-from-scores.ts';
export { holm } from './holm.ts';
export { ImpossibleCountsError } from './impossible-counts-error.ts';
export { type ClampOptions, DEFAULT_LEVEL, type Interval } from './interval.ts';
export { isScore, type Score } from './is-score.ts';
export { moverDifferenceInterval } from './mover-difference-interval.ts';
export { moverInterval } from './mover-interval.ts';
export { type NonresponseBounds, nonresponseBounds, npsOfAllIf } from './nonresponse-bounds.ts';
export { normalCdf } from './normal-cdf.ts';
export { normalQuantile } from './normal-quantile.ts';
export { nps } from './nps.ts';
export { overlappingChange } from './overlapping-change.ts';
export { type PairedChange, pairedChange } from './paired-change.ts';
export type { PairedCounts } from './paired-counts.ts';
export { type ParsedScore, parseScore } from './parse-score.ts';
export { DEFAULT_POWER, type PlannedGroup, type Planning } from './planning.ts';
export { type PostStratifiedNps, postStratifiedNps, type Stratum } from './post-stratified-nps.ts';
export { JEFFREYS_PRIOR, type Posterior, posterior } from './posterior.ts';
export { DEFAULT_DRAWS, posteriorDraws, type SimulationOptions } from './posterior-draws.ts';
export { posteriorInterval } from './posterior-interval.ts';
export { powerOfDifference } from './power-of-difference.ts';
export { probabilityBetter } from './probability-better.ts';
export { type Raked, rake } from './rake.ts';
export { type Funnel, type ResponseRate, responseRate } from './response-rate.ts';
export { roundHalfAway } from './round-half-away.ts';
export { roundPoints } from './round-points.ts';
export { roundedNps } from './rounded-nps.ts';
export { type SampleSizePerGroup, sampleSizeForDifference } from './sample-size-for-difference.ts';
export { type SampleSize, sampleSizeForMargin } from './sample-size-for-margin.ts';
export { scoreInterval } from './score-interval.ts';
export { seededRandom } from './seeded-random.ts';
export { segmentAgainstRest } from './segment-against-rest.ts';
export { simulatedPosteriorInterval } from './simulated-posterior-interval.ts';
export { simulatedProbabilityBetter } from './simulated-probability-better.ts';
export { smallestDetectableChange } from './smallest-detectable-change.ts';
export { standardError } from './standard-error.ts';
export { standardErrorOfDifference } from './standard-error-of-difference.ts';
export { type Summary, summarize } from './summarize.ts';
export { MAXIMUM_HALF_WIDTH_OF_SHARE, type ShareSummary, summarizeShare } from './summarize-share.ts';
export { MAXIMUM_WEIGHT, trimWeights } from './trim-weights.ts';
export { type Difference, type DifferenceMethod, twoSampleDifference } from './two-sample-difference.ts';
export { variance } from './variance.ts';
export { varianceOfShares } from './variance-of-shares.ts';
export { type Verdict, verdict } from './verdict.ts';
export { waldInterval } from './wald-interval.ts';
export { type WeightedAnswers, type WeightedNps, weightedNps } from './weighted-nps.ts';
export { wilsonInterval } from './wilson-interval.ts';
