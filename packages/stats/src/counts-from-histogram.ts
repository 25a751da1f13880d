import type { BandCounts } from './band-counts.ts';
import { PASSIVE_FROM, PROMOTER_FROM } from './classify.ts';
import { toHistogram } from './histogram.ts';

/**
 * The three band counts of a histogram: bins 0–6 detractors, 7–8 passives, 9–10 promoters.
 *
 * - Units: people. Shape: eleven integers → counts.
 * - Errors: `ImpossibleCountsError` for anything but eleven integers ≥ 0.
 * - Source: Reichheld, F. (2003). The One Number You Need to Grow. Harvard Business Review 81(12), 46–55.
 *
 * @example
 * countsFromHistogram([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]); // { promoters: 2, passives: 2, detractors: 7 }
 */
export function countsFromHistogram(histogram: readonly number[]): BandCounts {
  const bins = toHistogram(histogram);
  const people = (from: number, to?: number) => bins.slice(from, to).reduce((sum, count) => sum + count, 0);
  return {
    promoters: people(PROMOTER_FROM),
    passives: people(PASSIVE_FROM, PROMOTER_FROM),
    detractors: people(0, PASSIVE_FROM),
  };
}
