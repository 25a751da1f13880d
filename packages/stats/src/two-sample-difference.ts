import { addPseudoAnswers } from './add-pseudo-answers.ts';
import type { BandCounts } from './band-counts.ts';
import { countAnswers } from './count-answers.ts';
import { criticalValue } from './critical-value.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { moments } from './moments.ts';
import { normalCdf } from './normal-cdf.ts';
import { toInterval } from './to-interval.ts';

/** How two groups are compared: `adjusted-wald` (¾, 3⁄2, ¾ added to each group) or the plain `wald`. */
export type DifferenceMethod = 'adjusted-wald' | 'wald';

/** The difference of two NPS. In points, but for `z` and `pValue`. */
export interface Difference {
  /** The difference to print: NPS after − NPS before, unrounded and not adjusted. −200…200. */
  readonly difference: number;
  /** The difference the interval is centred on: the adjusted one, or the same for `wald`. */
  readonly center: number;
  readonly standardError: number;
  /** `center / standardError`, with its sign; `null` when the standard error is 0. */
  readonly z: number | null;
  /** Two-sided, for "no difference"; `null` when the standard error is 0. */
  readonly pValue: number | null;
  readonly interval: Interval;
}

/**
 * Compares the NPS of two independent groups, `after − before`, the sign kept: c ± z·√(v₁/n₁ + v₂/n₂), where the
 * adjusted method adds ¾ promoter, 3⁄2 passive and ¾ detractor to each group first. Its exact coverage is 95 % or
 * more; plain Wald falls to 87 %.
 *
 * Not for the same people asked twice, nor for a part against a total that contains it.
 *
 * - Units: points, the interval cut at ±200. Shape: two counts → `Difference`, `null` when a group is empty.
 * - Errors: `ImpossibleCountsError`; `RangeError` for a level outside ]0, 1[.
 * - Source: Lewis, J. & Sauro, J. (2021). How to Statistically Compare Two Net Promoter Scores. MeasuringU; the
 *   weights: Rocks, B. (2016), The American Statistician 70(4), 365–372.
 *
 * @example
 * const before = { promoters: 48, passives: 30, detractors: 42 };
 * const after = { promoters: 66, passives: 24, detractors: 30 };
 * twoSampleDifference(before, after)?.difference; // 25, interval 3.120… to 45.659…
 */
export function twoSampleDifference(
  before: BandCounts,
  after: BandCounts,
  {
    level = DEFAULT_LEVEL,
    method = 'adjusted-wald',
  }: { readonly level?: number | undefined; readonly method?: DifferenceMethod | undefined } = {},
): Difference | null {
  const critical = criticalValue(level);
  const empty = [countAnswers(before), countAnswers(after)].includes(0);
  if (empty) return null;
  const of = (counts: BandCounts) =>
    moments(method === 'wald' ? counts : addPseudoAnswers(counts, 'rocks', level));
  const [first, second] = [of(before), of(after)];
  const center = second.mean - first.mean;
  const standardError = Math.hypot(first.standardError, second.standardError);
  const z = standardError === 0 ? null : center / standardError;
  return {
    difference: rawDifference(before, after),
    center: 100 * center + 0,
    standardError: 100 * standardError,
    z,
    pValue: z === null ? null : 2 * normalCdf(-Math.abs(z)),
    interval: toInterval(level, center - critical * standardError, center + critical * standardError, 200),
  };
}

/** 100·(s₂ − s₁) over one common denominator, so that 48/30/42 → 66/24/30 is 25 and not 24.999999999999996. */
function rawDifference(before: BandCounts, after: BandCounts): number {
  const [n1, n2] = [countAnswers(before), countAnswers(after)];
  const numerator = (after.promoters - after.detractors) * n1 - (before.promoters - before.detractors) * n2;
  return (100 * numerator) / (n1 * n2) + 0;
}
