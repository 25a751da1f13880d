import type { BandCounts } from './band-counts.ts';
import { countAnswers } from './count-answers.ts';
import { criticalValue } from './critical-value.ts';
import { type ClampOptions, DEFAULT_LEVEL, type Interval } from './interval.ts';
import { moments } from './moments.ts';
import { toInterval } from './to-interval.ts';

/**
 * The Goodman-type interval, s ± √χ²(2; level)·SE, where χ²(2; level) = −2·ln(1 − level). It holds for every
 * contrast of the three shares at once, and is too wide for the NPS alone.
 *
 * - Units: points, cut at ±100 unless `clamp` is `false`. Shape: counts → interval, `null` when nobody answered.
 * - Errors: `ImpossibleCountsError`; `RangeError` for a level outside ]0, 1[.
 * - Source: Goodman, L. (1964). Simultaneous Confidence Intervals for Contrasts Among Multinomial Populations.
 *   Annals of Mathematical Statistics 35(2), 716–725.
 *
 * @example
 * goodmanInterval({ promoters: 70, passives: 10, detractors: 20 }); // 30.265… to 69.734…
 */
export function goodmanInterval(
  counts: BandCounts,
  level = DEFAULT_LEVEL,
  { clamp = true }: ClampOptions = {},
): Interval | null {
  criticalValue(level); // the check of the level
  if (countAnswers(counts) === 0) return null;
  const { mean, standardError } = moments(counts);
  const margin = Math.sqrt(-2 * Math.log1p(-level)) * standardError;
  return toInterval(level, mean - margin, mean + margin, clamp ? 100 : Infinity);
}
