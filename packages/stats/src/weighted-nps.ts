import type { BandCounts } from './band-counts.ts';
import { countAnswers } from './count-answers.ts';
import { criticalValue } from './critical-value.ts';
import { type EffectiveN, effectiveN } from './effective-n.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { toInterval } from './to-interval.ts';

/** Answers that all weigh the same; a single person is a group of one. */
export interface WeightedAnswers {
  readonly weight: number;
  readonly counts: BandCounts;
}

/** A weighted NPS, with what weighting cost. Points, but for the shares (per cent) and the people. */
export interface WeightedNps extends EffectiveN {
  readonly nps: number;
  readonly promoterShare: number;
  readonly detractorShare: number;
  /** Of one answer, weighted, in points². */
  readonly variance: number;
  /** √(variance / effectiveN): the quick one. */
  readonly kishStandardError: number;
  /** Taylor-linearised, for weights given by a sampling plan; `null` for a single answer. */
  readonly standardError: number | null;
  /** From `standardError`, cut at ±100. */
  readonly interval: Interval | null;
}

/**
 * The NPS when answers weigh unequally: s = Σwᵢxᵢ/Σwᵢ with xᵢ = +1, 0, −1, and its linearised standard error
 * √(n/(n − 1)·Σ(wᵢ(xᵢ − s))²)/Σwᵢ. Weighted by revenue or with few answers the standard error itself is unsure: always
 * show `effectiveN` beside it.
 *
 * - Units: points. Shape: groups of answers with their weight → `WeightedNps`, `null` when nothing weighs anything.
 * - Errors: `ImpossibleCountsError`; `RangeError` for a weight that is no finite number ≥ 0, or a level outside ]0, 1[.
 * - Source: Kish, L. (1965). Survey Sampling. Wiley; Lumley, T. (2010). Complex Surveys. Wiley.
 *
 * @example
 * weightedNps([
 *   { weight: 3, counts: { promoters: 10, passives: 5, detractors: 5 } },
 *   { weight: 1, counts: { promoters: 30, passives: 5, detractors: 5 } },
 * ])?.nps; // 40
 */
export function weightedNps(groups: readonly WeightedAnswers[], level = DEFAULT_LEVEL): WeightedNps | null {
  const critical = criticalValue(level);
  const size = effectiveN(groups.map(({ weight, counts }) => ({ weight, n: countAnswers(counts) })));
  if (size === null) return null;
  const sumOver = (of: (group: WeightedAnswers) => number) =>
    groups.reduce((sum, group) => sum + of(group), 0);
  const total = sumOver(({ weight, counts }) => weight * countAnswers(counts));
  const promoters = sumOver(({ weight, counts }) => weight * counts.promoters) / total;
  const detractors = sumOver(({ weight, counts }) => weight * counts.detractors) / total;
  const mean = promoters - detractors;
  const squares = sumOver(
    ({ weight, counts }) =>
      weight ** 2 *
      (counts.promoters * (1 - mean) ** 2 +
        counts.passives * mean ** 2 +
        counts.detractors * (1 + mean) ** 2),
  );
  const standardError = size.n < 2 ? null : Math.sqrt((size.n / (size.n - 1)) * squares) / total;
  const variance = Math.max(0, promoters + detractors - mean * mean);
  return {
    ...size,
    nps: 100 * mean + 0,
    promoterShare: 100 * promoters,
    detractorShare: 100 * detractors,
    variance: 10_000 * variance,
    kishStandardError: 100 * Math.sqrt(variance / size.effectiveN),
    standardError: standardError === null ? null : 100 * standardError,
    interval:
      standardError === null
        ? null
        : toInterval(level, mean - critical * standardError, mean + critical * standardError, 100),
  };
}
