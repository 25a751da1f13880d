import type { BandCounts } from './band-counts.ts';
import { normalCdf } from './normal-cdf.ts';
import { JEFFREYS_PRIOR, posterior } from './posterior.ts';

/**
 * The probability that the NPS of `after` is above that of `before`, by the normal approximation
 * Φ((m₂ − m₁)/√(v₁ + v₂)) of the two posteriors. It is off by up to 0.03 at five answers: use
 * `simulatedProbabilityBetter` there.
 *
 * - Units: probability, 0…1. Shape: two counts → number, ½ when nobody answered on either side.
 * - Errors: `ImpossibleCountsError`; `RangeError` for an impossible prior.
 * - Source: Costa & Ponte (2023). Bayesian inference for the Net Promoter Score. arXiv:2303.00835.
 *
 * @example
 * const a = { promoters: 50, passives: 30, detractors: 20 };
 * const b = { promoters: 55, passives: 30, detractors: 15 };
 * probabilityBetter(a, b); // 0.82318…
 */
export function probabilityBetter(before: BandCounts, after: BandCounts, prior = JEFFREYS_PRIOR): number {
  const [first, second] = [posterior(before, prior), posterior(after, prior)];
  return normalCdf((second.mean - first.mean) / Math.sqrt(first.variance + second.variance));
}
