import { type Histogram, toHistogram } from './histogram.ts';

/**
 * Pools histograms, bin by bin. Pooling is how groups, days or channels make a total: averaging their NPS would
 * give a group of 10 the weight of a group of 1 000.
 *
 * - Units: people. Shape: any number of histograms → one; none at all → eleven zeros.
 * - Errors: `ImpossibleCountsError` when one, or the sum, is not eleven exact integers ≥ 0.
 * - Source: the NPS is a mean (of +1, 0 and −1), and the mean of a union is that of its pooled counts.
 *
 * @example
 * addHistograms([[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9], [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]]);
 * // [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10]
 */
export function addHistograms(histograms: Iterable<readonly number[]>): Histogram {
  let sum: Histogram = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (const histogram of histograms) {
    const bins = toHistogram(histogram);
    sum = toHistogram(sum.map((count, score) => count + (bins[score] ?? 0)));
  }
  return sum;
}
