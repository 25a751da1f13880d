import { checkPeople } from './check-people.ts';
import { criticalValue } from './critical-value.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { normalCdf } from './normal-cdf.ts';
import { toInterval } from './to-interval.ts';

/** `successes` of `n` people. */
export interface ShareCounts {
  readonly successes: number;
  readonly n: number;
}

/** The difference of two shares, in percentage points. */
export interface ShareDifference {
  /** Share after − share before, unrounded and not adjusted. −100…100. */
  readonly difference: number;
  /** Two-sided, for "no difference". */
  readonly pValue: number;
  readonly interval: Interval;
}

/**
 * Compares two independent shares (response rates, say), `after − before`: one success and one failure are added to
 * each group, then Wald. For many groups tested at once, correct the p-values with `benjaminiHochberg`.
 *
 * - Units: percentage points, the interval cut at ±100. Shape: two shares → `ShareDifference`, `null` when a group is
 *   empty.
 * - Errors: `ImpossibleCountsError` unless 0 ≤ successes ≤ n, all integers; `RangeError` for a level outside ]0, 1[.
 * - Source: Agresti, A. & Caffo, B. (2000). Simple and Effective Confidence Intervals for Proportions and Differences
 *   of Proportions Result from Adding Two Successes and Two Failures. The American Statistician 54(4), 280–288.
 *
 * @example
 * twoShareDifference({ successes: 0, n: 10 }, { successes: 5, n: 10 })?.interval; // 6.8… to 76.5…
 */
export function twoShareDifference(
  before: ShareCounts,
  after: ShareCounts,
  level = DEFAULT_LEVEL,
): ShareDifference | null {
  const critical = criticalValue(level);
  for (const { successes, n } of [before, after]) {
    checkPeople({ successes, n });
    if (successes > n) throw new ImpossibleCountsError(`${successes} of ${n} is not a share of people`);
  }
  if (before.n === 0 || after.n === 0) return null;
  const adjusted = ({ successes, n }: ShareCounts) => {
    const share = (successes + 1) / (n + 2);
    return { share, variance: (share * (1 - share)) / (n + 2) };
  };
  const [first, second] = [adjusted(before), adjusted(after)];
  const center = second.share - first.share;
  const standardError = Math.sqrt(first.variance + second.variance);
  return {
    difference: (100 * (after.successes * before.n - before.successes * after.n)) / (before.n * after.n) + 0,
    pValue: 2 * normalCdf(-Math.abs(center / standardError)),
    interval: toInterval(level, center - critical * standardError, center + critical * standardError, 100),
  };
}
