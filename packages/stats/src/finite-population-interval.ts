import type { BandCounts } from './band-counts.ts';
import { countAnswers } from './count-answers.ts';
import { criticalValue } from './critical-value.ts';
import { finitePopulationCorrection } from './finite-population-correction.ts';
import { type ClampOptions, DEFAULT_LEVEL, type Interval } from './interval.ts';
import { moments } from './moments.ts';
import { toInterval } from './to-interval.ts';

/**
 * The Wald interval of an NPS for a closed list of N people: s ± z·√(v/n)·√((N − n)/(N − 1)). See
 * `finitePopulationCorrection` for when it holds, which is rarely.
 *
 * - Units: points, cut at ±100 unless `clamp` is `false`. Shape: counts and population → interval with its standard
 *   error, `null` when nobody answered.
 * - Errors: `ImpossibleCountsError`, also for more answers than people; `RangeError` for a level outside ]0, 1[.
 * - Source: Cochran, W. (1977). Sampling Techniques, 3rd edition, § 2.8. Wiley.
 *
 * @example
 * finitePopulationInterval({ promoters: 70, passives: 10, detractors: 20 }, 200); // 38.798… to 61.201…
 */
export function finitePopulationInterval(
  counts: BandCounts,
  population: number,
  level = DEFAULT_LEVEL,
  { clamp = true }: ClampOptions = {},
): (Interval & { readonly standardError: number }) | null {
  const critical = criticalValue(level);
  const n = countAnswers(counts);
  const factor = finitePopulationCorrection(n, population);
  if (n === 0) return null;
  const { mean, standardError } = moments(counts);
  const margin = critical * standardError * factor;
  const interval = toInterval(level, mean - margin, mean + margin, clamp ? 100 : Number.POSITIVE_INFINITY);
  return { ...interval, standardError: 100 * standardError * factor };
}
