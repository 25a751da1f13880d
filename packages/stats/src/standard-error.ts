import type { BandCounts } from './band-counts.ts';
import { countAnswers } from './count-answers.ts';
import { moments } from './moments.ts';

/**
 * The standard error of an NPS: √(variance / n). It is 0 when all answers are equal, which says nothing about
 * the precision: use `scoreInterval` for that.
 *
 * - Units: points. Shape: counts → number, `null` when nobody answered.
 * - Errors: `ImpossibleCountsError`.
 * - Source: Rocks, B. (2016). Interval Estimation for the "Net Promoter Score". The American Statistician 70(4).
 *
 * @example
 * standardError({ promoters: 70, passives: 10, detractors: 20 }); // 8.06225774829855
 */
export function standardError(counts: BandCounts): number | null {
  return countAnswers(counts) === 0 ? null : 100 * moments(counts).standardError;
}
