import { ImpossibleCountsError } from './impossible-counts-error.ts';

/** How many people gave each score: eleven integers ≥ 0, index = score. */
export type Histogram = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/**
 * Checks that an array (from a database row, say) is a histogram, and returns it typed as one.
 *
 * - Units: people per score. Shape: array of numbers → the same array.
 * - Errors: `ImpossibleCountsError` unless it has exactly eleven bins, each an exact integer ≥ 0.
 * - Source: eleven bins are all that NPS, its interval and the picture of the distribution need.
 *
 * @example
 * toHistogram([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
 */
export function toHistogram(bins: readonly number[]): Histogram {
  if (bins.length !== 11) {
    throw new ImpossibleCountsError(
      `a histogram has 11 bins, one per score from 0 to 10, not ${bins.length}`,
    );
  }
  // Array.from sees the holes of a sparse array, which forEach and every would skip.
  Array.from(bins).forEach((count, score) => {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new ImpossibleCountsError(`bin ${score} must be an integer ≥ 0, not ${String(count)}`);
    }
  });
  return bins as unknown as Histogram;
}
