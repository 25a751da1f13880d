import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** One of several shares that add up to all. */
export interface ShareOfCounts {
  readonly count: number;
  /** In per cent. */
  readonly value: number;
  readonly interval: Interval;
}

/**
 * The shares of several exclusive answers, with intervals that hold all at once: Goodman's, which for k answers are
 * Wilson's at the level 1 − (1 − level)/k.
 *
 * - Units: per cent, 0…100. Shape: counts → as many shares, `null` when all counts are 0.
 * - Errors: `ImpossibleCountsError` unless all counts are integers ≥ 0; `RangeError` for a level outside ]0, 1[.
 * - Source: Goodman, L. (1965). On Simultaneous Confidence Intervals for Multinomial Proportions. Technometrics 7(2),
 *   247–254.
 *
 * @example
 * sharesOfCounts([20, 30, 50])?.[2]; // 50 %, between 38.37… and 61.62…
 */
export function sharesOfCounts(counts: readonly number[], level = DEFAULT_LEVEL): ShareOfCounts[] | null {
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new ImpossibleCountsError(`not counts of people: ${counts.join(', ')}`);
  }
  const n = counts.reduce((sum, count) => sum + count, 0);
  const each = 1 - (1 - level) / counts.length;
  const intervals = counts.map((count) => wilsonInterval(count, n, each));
  if (n === 0) return null;
  return counts.map((count, i) => {
    const { low, high } = intervals[i] as Interval;
    return { count, value: (100 * count) / n, interval: { level, low, high } };
  });
}
