import type { Histogram } from './histogram.ts';
import { isScore } from './is-score.ts';

/**
 * Counts raw values into a histogram. What is not a score is left out of every bin, hence of n, and counted in
 * `invalid`.
 *
 * - Units: people. Shape: any values → eleven integers and one more. Throws nothing.
 * - Source: Reichheld, F. (2003). The One Number You Need to Grow. Harvard Business Review 81(12), 46–55.
 *
 * @example
 * histogramFromScores([0, 9, 9, 6.5]); // { histogram: [1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0], invalid: 1 }
 */
export function histogramFromScores(values: Iterable<unknown>): { histogram: Histogram; invalid: number } {
  const histogram: [...Histogram] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  let invalid = 0;
  for (const value of values) {
    if (isScore(value)) histogram[value] += 1;
    else invalid += 1;
  }
  return { histogram, invalid };
}
