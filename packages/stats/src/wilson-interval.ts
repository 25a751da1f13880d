import { criticalValue } from './critical-value.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';

/**
 * The Wilson score interval of a share x/n: (x + z²/2 ± z·√(x(n − x)/n + z²/4)) / (n + z²). For the share of
 * satisfied customers (CSAT), of easy contacts (CES), or of any band.
 *
 * - Units: per cent, 0…100. Shape: successes and n → interval, `null` when n = 0.
 * - Errors: `ImpossibleCountsError` unless 0 ≤ x ≤ n, both integers; `RangeError` for a level outside ]0, 1[.
 * - Source: Wilson, E. (1927). Probable Inference, the Law of Succession, and Statistical Inference. Journal of
 *   the American Statistical Association 22(158), 209–212.
 *
 * @example
 * wilsonInterval(8, 10); // 49.016… to 94.331…
 */
export function wilsonInterval(successes: number, n: number, level = DEFAULT_LEVEL): Interval | null {
  if (!(Number.isSafeInteger(n) && Number.isSafeInteger(successes) && successes >= 0 && successes <= n)) {
    throw new ImpossibleCountsError(`${String(successes)} of ${String(n)} is not a share of people`);
  }
  const z = criticalValue(level);
  if (n === 0) return null;
  const spread = z * Math.sqrt((successes * (n - successes)) / n + (z * z) / 4);
  const limit = (sign: 1 | -1) => (100 * (successes + (z * z) / 2 + sign * spread)) / (n + z * z);
  return {
    level,
    low: successes === 0 ? 0 : limit(-1),
    high: successes === n ? 100 : limit(1),
  };
}
