import type { BandCounts } from './band-counts.ts';
import { posteriorDraws, type SimulationOptions } from './posterior-draws.ts';

/**
 * The probability that the NPS of `after` is above that of `before`, by simulation: the share of the pairs of
 * posterior draws in which it is. Right at any n, to about 0.001 with the default number of draws.
 *
 * - Units: probability, 0…1. Shape: two counts → number.
 * - Errors: `ImpossibleCountsError`; `RangeError` for an impossible prior or no draws.
 * - Source: Costa & Ponte (2023). Bayesian inference for the Net Promoter Score. arXiv:2303.00835.
 *
 * @example
 * const a = { promoters: 5, passives: 0, detractors: 0 };
 * const b = { promoters: 4, passives: 1, detractors: 0 };
 * simulatedProbabilityBetter(a, b); // about 0.28
 */
export function simulatedProbabilityBetter(
  before: BandCounts,
  after: BandCounts,
  options: SimulationOptions = {},
): number {
  const seed = options.seed ?? 1;
  const first = posteriorDraws(before, { ...options, seed });
  const second = posteriorDraws(after, { ...options, seed: seed + 1 });
  return second.reduce((wins, value, i) => wins + (value > (first[i] ?? 0) ? 1 : 0), 0) / second.length;
}
