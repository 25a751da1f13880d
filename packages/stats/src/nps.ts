import type { BandCounts } from './band-counts.ts';
import { countAnswers } from './count-answers.ts';

/**
 * The NPS of a group: 100·(P − D)/n, computed from the integers so that it is the correctly rounded quotient
 * (70/10/20 is 50, where 100·(0.7 − 0.2) would be 49.99999999999999).
 *
 * - Units: points, −100…100, unrounded. Shape: counts → number, `null` when nobody answered.
 * - Errors: `ImpossibleCountsError`.
 * - Source: Reichheld, F. (2003). The One Number You Need to Grow. Harvard Business Review 81(12), 46–55.
 *
 * @example
 * nps({ promoters: 70, passives: 10, detractors: 20 }); // 50
 */
export function nps(counts: BandCounts): number | null {
  const n = countAnswers(counts);
  return n === 0 ? null : (100 * (counts.promoters - counts.detractors)) / n;
}
