import type { BandCounts } from './band-counts.ts';
import { criticalValue } from './critical-value.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { posteriorDraws, type SimulationOptions } from './posterior-draws.ts';

/**
 * The equal-tailed credible interval of an NPS, by simulation: the (1 − level)/2 quantile of the posterior draws
 * on each side. Right at any n, to about 0.3 points at worst with the default number of draws.
 *
 * - Units: points, −100…100. Shape: counts → interval, also when nobody answered (the prior's own).
 * - Errors: `ImpossibleCountsError`; `RangeError` for a level outside ]0, 1[, an impossible prior or no draws.
 * - Source: Costa & Ponte (2023). Bayesian inference for the Net Promoter Score. arXiv:2303.00835.
 *
 * @example
 * simulatedPosteriorInterval({ promoters: 5, passives: 0, detractors: 0 }); // about 21.5 to 99.4
 */
export function simulatedPosteriorInterval(
  counts: BandCounts,
  level = DEFAULT_LEVEL,
  options: SimulationOptions = {},
): Interval {
  criticalValue(level); // the check of the level
  const sorted = posteriorDraws(counts, options).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { level, low: at((1 - level) / 2), high: at((1 + level) / 2) };
}
