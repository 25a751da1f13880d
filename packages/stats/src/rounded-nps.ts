import type { BandCounts } from './band-counts.ts';
import { countAnswers } from './count-answers.ts';
import { roundHalfAway } from './round-half-away.ts';

/**
 * The NPS as it is printed: rounded once, half away from zero, from the integer counts.
 *
 * - Units: points, −100…100. Shape: counts, decimals → number (never −0), `null` when nobody answered.
 * - Errors: `ImpossibleCountsError`; `RangeError` for decimals outside 0…6.
 * - Source: the documented choice of this library; no vendor publishes its rounding rule.
 *
 * @example
 * roundedNps({ promoters: 504, passives: 340, detractors: 156 }); // 35
 */
export function roundedNps(counts: BandCounts, decimals = 0): number | null {
  const n = countAnswers(counts);
  return n === 0 ? null : roundHalfAway(100 * (counts.promoters - counts.detractors), n, decimals);
}
