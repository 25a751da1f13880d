import type { BandCounts } from './band-counts.ts';
import { countAnswers } from './count-answers.ts';
import { moments } from './moments.ts';

/**
 * The variance of one answer: 10 000·(p + d − (p − d)²). It holds the covariance of the two shares; treating
 * promoters and detractors as independent would understate it.
 *
 * - Units: points², 0…10 000. Shape: counts → number, `null` when nobody answered. Divides by n, not n − 1.
 * - Errors: `ImpossibleCountsError`.
 * - Source: Rocks, B. (2016). Interval Estimation for the "Net Promoter Score". The American Statistician 70(4).
 *
 * @example
 * variance({ promoters: 70, passives: 10, detractors: 20 }); // 6500
 */
export function variance(counts: BandCounts): number | null {
  return countAnswers(counts) === 0 ? null : 10_000 * moments(counts).variance;
}
