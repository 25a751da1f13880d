import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { normalCdf } from './normal-cdf.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** How many of a group are counted in its share. */
export interface Share {
  readonly successes: number;
  readonly n: number;
}

/** The difference of two shares. In per cent points, but for `z` and `pValue`. */
export interface ShareComparison {
  /** Share after − share before, unrounded. −100…100. */
  readonly difference: number;
  /** `null` when all or nobody of both groups are counted. */
  readonly z: number | null;
  /** Two-sided, for "no difference"; `null` with `z`. */
  readonly pValue: number | null;
  readonly interval: Interval;
}

/**
 * Compares the shares of two independent groups, `after − before`: for CSAT, CES and response rates. The interval combines the two
 * Wilson intervals by "square and add": [Δ − √((p₂ − l₂)² + (u₁ − p₁)²), Δ + √((u₂ − p₂)² + (p₁ − l₁)²)]. It stays
 * on the scale, and is never of length 0. The p value is that of the pooled two-sample z test.
 *
 * Not for the same people asked twice, nor for a part against a total that contains it.
 *
 * - Units: per cent points. Shape: two shares → `ShareComparison`, `null` when a group is empty.
 * - Errors: `ImpossibleCountsError`; `RangeError` for a level outside ]0, 1[.
 * - Source: Newcombe, R. (1998). Interval estimation for the difference between independent proportions: comparison
 *   of eleven methods (method 10). Statistics in Medicine 17(8), 873–890.
 *
 * @example
 * differenceOfShares({ successes: 48, n: 80 }, { successes: 56, n: 70 }); // 20, interval 5.24… to 33.39…
 */
export function differenceOfShares(
  before: Share,
  after: Share,
  level = DEFAULT_LEVEL,
): ShareComparison | null {
  const first = wilsonInterval(before.successes, before.n, level);
  const second = wilsonInterval(after.successes, after.n, level);
  if (first === null || second === null) return null;
  const [p1, p2] = [(100 * before.successes) / before.n, (100 * after.successes) / after.n];
  const crossed = after.successes * before.n - before.successes * after.n;
  const difference = (100 * crossed) / (before.n * after.n) + 0;
  const z = pooledZ(before, after);
  return {
    difference,
    z,
    pValue: z === null ? null : 2 * normalCdf(-Math.abs(z)),
    interval: {
      level,
      low: difference - Math.hypot(p2 - second.low, first.high - p1),
      high: difference + Math.hypot(second.high - p2, p1 - first.low),
    },
  };
}

function pooledZ(before: Share, after: Share): number | null {
  const pooled = (before.successes + after.successes) / (before.n + after.n);
  const variance = pooled * (1 - pooled) * (1 / before.n + 1 / after.n);
  const gap = after.successes / after.n - before.successes / before.n;
  return variance === 0 ? null : gap / Math.sqrt(variance);
}
