import type { BandCounts } from './band-counts.ts';
import { countAnswers } from './count-answers.ts';
import { criticalValue } from './critical-value.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { nps } from './nps.ts';

/**
 * The score interval of an NPS: all the values δ that a score test would not reject,
 * |P − D − nδ| ≤ z·√(n·(2q + δ(1 − δ))), where q is the most likely share of detractors if the NPS were δ. It is
 * the interval to print: it never leaves the scale, always contains the estimate, works from one answer on, at
 * any level, and its exact coverage stays near the level.
 *
 * - Units: points, −100…100. Shape: counts → interval, `null` when nobody answered.
 * - Exact: `high` is 100 when all are promoters, `low` is then 100·(n − z²)/(n + z²); swapping promoters and
 *   detractors mirrors the interval. The limits are bisected to the last digit, at any n.
 * - Errors: `ImpossibleCountsError`; `RangeError` for a level outside ]0, 1[.
 * - Source: Tango, T. (1998). Equivalence test and confidence interval for the difference in proportions for the
 *   paired-sample design. Statistics in Medicine 17(8), 891–908; the "iterative score" method of Rocks, B. (2016),
 *   The American Statistician 70(4), 365–372.
 *
 * @example
 * scoreInterval({ promoters: 70, passives: 10, detractors: 20 }); // 32.626… to 63.943…
 */
export function scoreInterval(counts: BandCounts, level = DEFAULT_LEVEL): Interval | null {
  const z = criticalValue(level);
  const n = countAnswers(counts);
  const estimate = nps(counts);
  if (estimate === null) return null;
  const p = counts.promoters / n;
  const d = counts.detractors / n;
  return {
    level,
    low: Math.min(estimate, -100 * upperLimit(d, p, z / Math.sqrt(n)) + 0),
    high: Math.max(estimate, 100 * upperLimit(p, d, z / Math.sqrt(n))),
  };
}

/** Bisects from the estimate, where the test never rejects, to 1, where it always does (if p = 1, they are one). */
function upperLimit(p: number, d: number, margin: number): number {
  let inside = p - d;
  let outside = 1;
  for (;;) {
    const middle = (inside + outside) / 2;
    if (middle <= inside || middle >= outside || outside - inside < 1e-17) return middle;
    if (middle - (p - d) < margin * Math.sqrt(constrainedVariance(p, d, middle))) inside = middle;
    else outside = middle;
  }
}

/** The variance of one answer at the maximum of the likelihood among the populations whose NPS is δ. */
function constrainedVariance(p: number, d: number, delta: number): number {
  // Mirrored below 0, where the two terms of the variance would otherwise cancel.
  if (delta < 0) return constrainedVariance(d, p, -delta);
  // 2q² + bq + c = 0, the larger root, by the formula that does not cancel.
  const b = (2 - p + d) * delta - p - d;
  const c = -d * delta * (1 - delta);
  const root = Math.sqrt(b * b - 8 * c);
  let q = 0;
  if (b <= 0) q = (root - b) / 4;
  else if (c !== 0) q = (-2 * c) / (b + root);
  return 2 * q + delta * (1 - delta);
}
