import type { BandCounts } from './band-counts.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { nps } from './nps.ts';
import { scoreInterval } from './score-interval.ts';
import { toInterval } from './to-interval.ts';

/**
 * The interval of a difference of two NPS, combined from the two score intervals by "square and add":
 * [Δ − √((s₂ − l₂)² + (u₁ − s₁)²), Δ + √((u₂ − s₂)² + (s₁ − l₁)²)]. A second opinion when a group has promoters
 * only or detractors only; the verdict is taken from `twoSampleDifference`.
 *
 * - Units: points, −200…200. Shape: two counts → interval of `after − before`, `null` when a group is empty.
 * - Errors: `ImpossibleCountsError`; `RangeError` for a level outside ]0, 1[.
 * - Source: Zou, G. & Donner, A. (2008). Construction of confidence limits about effect measures: a general
 *   approach. Statistics in Medicine 27(10), 1693–1702.
 *
 * @example
 * const five = { promoters: 5, passives: 0, detractors: 0 };
 * moverDifferenceInterval(five, five); // −86.896… to 86.896…
 */
export function moverDifferenceInterval(
  before: BandCounts,
  after: BandCounts,
  level = DEFAULT_LEVEL,
): Interval | null {
  const [s1, s2] = [nps(before), nps(after)];
  const [first, second] = [scoreInterval(before, level), scoreInterval(after, level)];
  if (s1 === null || s2 === null || first === null || second === null) return null;
  const low = s2 - s1 - Math.hypot(s2 - second.low, first.high - s1);
  const high = s2 - s1 + Math.hypot(second.high - s2, s1 - first.low);
  return toInterval(level, low / 100, high / 100, 200);
}
