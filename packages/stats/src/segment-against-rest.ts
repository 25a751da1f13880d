import type { BandCounts } from './band-counts.ts';
import { type Difference, twoSampleDifference } from './two-sample-difference.ts';

/**
 * Compares a part of a total with the rest of it: `part − (total − part)`, adjusted Wald. A part must not be compared
 * with a total that contains it: the two are not independent, and S_part − S_total = (1 − q)·(S_part − S_rest), so that
 * a large part (share q) seems to differ less than it does. Over many parts, correct the p-values with
 * `benjaminiHochberg`.
 *
 * - Units: points. Shape: the part's counts, the total's → `Difference`, `null` when the part or the rest is empty.
 * - Errors: `ImpossibleCountsError`, also when the part is no part of the total; `RangeError` for a level outside
 *   ]0, 1[.
 * - Source: Rocks, B. (2016). The American Statistician 70(4), 365–372 (the weights); Lewis & Sauro (2021), MeasuringU.
 *
 * @example
 * const part = { promoters: 96, passives: 40, detractors: 14 };
 * const total = { promoters: 522, passives: 271, detractors: 172 };
 * segmentAgainstRest(part, total)?.center; // 20.831…
 */
export function segmentAgainstRest(part: BandCounts, total: BandCounts, level?: number): Difference | null {
  const rest = {
    promoters: total.promoters - part.promoters,
    passives: total.passives - part.passives,
    detractors: total.detractors - part.detractors,
  };
  return twoSampleDifference(rest, part, { level });
}
