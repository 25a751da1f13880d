import type { BandCounts } from './band-counts.ts';
import { countAnswers } from './count-answers.ts';
import { countsFromHistogram } from './counts-from-histogram.ts';
import { type Display, type DisplayThresholds, displayRule } from './display-rule.ts';
import { type Histogram, toHistogram } from './histogram.ts';
import { DEFAULT_LEVEL } from './interval.ts';
import { nps } from './nps.ts';
import { scoreInterval } from './score-interval.ts';

/** All there is to say of the NPS of one group. Points are unrounded, and `null` when n = 0. */
export interface Summary extends BandCounts {
  readonly n: number;
  readonly nps: number | null;
  readonly interval: { readonly level: number; readonly low: number | null; readonly high: number | null };
  readonly histogram: Histogram;
  readonly display: Display;
}

/**
 * The NPS of a histogram with its score interval and the way it may be shown. The one function behind every
 * screen, report, export, API answer and command, so that all print the same figure.
 *
 * - Units: people, and points (−100…100). Shape: eleven integers → `Summary`, ready for JSON.
 * - Errors: `ImpossibleCountsError`; `RangeError` for a level outside ]0, 1[.
 * - Sources: Reichheld (2003), Harvard Business Review 81(12), 46–55; Tango (1998), Statistics in Medicine 17(8),
 *   891–908.
 *
 * @example
 * summarize([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
 * // { n: 1, promoters: 1, …, nps: 100, interval: { level: 0.95, low: -58.69…, high: 100 }, …, display: 'hide' }
 */
export function summarize(
  histogram: readonly number[],
  {
    level = DEFAULT_LEVEL,
    thresholds = {},
  }: { readonly level?: number | undefined; readonly thresholds?: DisplayThresholds | undefined } = {},
): Summary {
  const counts = countsFromHistogram(histogram);
  const n = countAnswers(counts);
  const interval = scoreInterval(counts, level);
  const halfWidth = interval === null ? null : (interval.high - interval.low) / 2;
  return {
    n,
    promoters: counts.promoters,
    passives: counts.passives,
    detractors: counts.detractors,
    nps: nps(counts),
    interval: { level, low: interval?.low ?? null, high: interval?.high ?? null },
    histogram: toHistogram([...histogram]),
    display: displayRule(n, halfWidth, thresholds),
  };
}
