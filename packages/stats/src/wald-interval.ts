import type { BandCounts } from './band-counts.ts';
import { countAnswers } from './count-answers.ts';
import { criticalValue } from './critical-value.ts';
import { type ClampOptions, DEFAULT_LEVEL, type Interval } from './interval.ts';
import { moments } from './moments.ts';
import { toInterval } from './to-interval.ts';

/**
 * The plain Wald interval, s ± z·SE. For comparison with other tools only: at n = 10 it covers the truth in 18 %
 * of the samples instead of 95 % in the worst case, and has no width when all answers are equal.
 *
 * - Units: points, cut at ±100 unless `clamp` is `false`. Shape: counts → interval, `null` when nobody answered.
 * - Errors: `ImpossibleCountsError`; `RangeError` for a level outside ]0, 1[.
 * - Source: Rocks, B. (2016). Interval Estimation for the "Net Promoter Score". The American Statistician 70(4),
 *   365–372.
 *
 * @example
 * waldInterval({ promoters: 70, passives: 10, detractors: 20 }); // 34.198… to 65.801…
 */
export function waldInterval(
  counts: BandCounts,
  level = DEFAULT_LEVEL,
  { clamp = true }: ClampOptions = {},
): Interval | null {
  const z = criticalValue(level);
  if (countAnswers(counts) === 0) return null;
  const { mean, standardError } = moments(counts);
  return toInterval(level, mean - z * standardError, mean + z * standardError, clamp ? 100 : Infinity);
}
