import { criticalValue } from './critical-value.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { moments } from './moments.ts';
import { normalCdf } from './normal-cdf.ts';
import { margins, type PairedCounts, pairedMoments } from './paired-counts.ts';
import { toInterval } from './to-interval.ts';

/** How the NPS of the same people changed. In points, but for `n`, `correlation`, `z` and `pValue`. */
export interface PairedChange {
  /** People who answered both times. */
  readonly n: number;
  readonly before: number;
  readonly after: number;
  /** NPS after − NPS before, unrounded, −200…200. */
  readonly difference: number;
  /** Of one person's change, in points²; divides by n. */
  readonly variance: number;
  /** Of the two answers of one person, in points². */
  readonly covariance: number;
  /** −1…1; `null` when all first or all second answers are equal. */
  readonly correlation: number | null;
  readonly standardError: number;
  /** `difference / standardError`; `null` when the standard error is 0. */
  readonly z: number | null;
  /** Two-sided, for "no change"; `null` when the standard error is 0. */
  readonly pValue: number | null;
  readonly interval: Interval;
}

/**
 * The change of NPS among the same people asked twice: with dᵢⱼ = j − i the change of each cell,
 * Var = Σ nᵢⱼ·dᵢⱼ²/n − (Σ nᵢⱼ·dᵢⱼ/n)² and SE = √(Var/n). Since people resemble themselves it is much more precise than
 * comparing two samples of strangers (4.4 points instead of 7.9 in the example).
 *
 * The interval is plain Wald: of no width when nobody changed, so do not read it below some 30 people.
 *
 * - Units: points, the interval cut at ±200. Shape: 3 × 3 counts → `PairedChange`, `null` when nobody answered twice.
 * - Errors: `ImpossibleCountsError`; `RangeError` for a level outside ]0, 1[.
 * - Source: Fagerland, M., Lydersen, S. & Laake, P. (2017). Statistical Analysis of Contingency Tables. CRC Press
 *   (marginal mean scores of paired c × c tables).
 *
 * @example
 * pairedChange([[30, 8, 4], [10, 40, 10], [5, 13, 80]])?.difference; // −3.5, standard error 4.380…
 */
export function pairedChange(table: PairedCounts, level = DEFAULT_LEVEL): PairedChange | null {
  const critical = criticalValue(level);
  const { before, after, n } = margins(table);
  if (n === 0) return null;
  const [first, second] = [moments(before), moments(after)];
  const { sum, variance, products } = pairedMoments(table, n);
  const change = sum / n;
  const covariance = products / n - first.mean * second.mean;
  const standardError = Math.sqrt(variance / n);
  const spread = Math.sqrt(first.variance * second.variance);
  const z = standardError === 0 ? null : change / standardError;
  return {
    n,
    before: 100 * first.mean + 0,
    after: 100 * second.mean + 0,
    difference: (100 * sum) / n + 0,
    variance: 10_000 * variance,
    covariance: 10_000 * covariance,
    correlation: spread === 0 ? null : covariance / spread,
    standardError: 100 * standardError,
    z,
    pValue: z === null ? null : 2 * normalCdf(-Math.abs(z)),
    interval: toInterval(level, change - critical * standardError, change + critical * standardError, 200),
  };
}
