import type { BandCounts } from './band-counts.ts';
import { formatPoints, type PointsFormat } from './format-points.ts';
import { roundedNps } from './rounded-nps.ts';

/**
 * The NPS of a group as text, rounded from its counts: `+42`, `−7`, `0`.
 *
 * - Units: points. Shape: counts (a `Summary` is one) → text, `null` when nobody answered.
 * - Errors: `ImpossibleCountsError`; `RangeError` for decimals outside 0…6.
 * - Source: see `roundedNps` and `formatPoints`.
 *
 * @example
 * displayNps({ promoters: 0, passives: 143, detractors: 57 }); // '−29'
 */
export function displayNps(counts: BandCounts, format: PointsFormat = {}): string | null {
  const rounded = roundedNps(counts, format.decimals);
  return rounded === null ? null : formatPoints(rounded, format);
}
