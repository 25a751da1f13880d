import { type Display, type DisplayThresholds, displayRule } from './display-rule.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { DEFAULT_LEVEL } from './interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Above this half-width, in per cent points, a share's interval is shown without the share: a tenth of the scale, as
 * for NPS. A choice, not a published norm.
 */
export const MAXIMUM_HALF_WIDTH_OF_SHARE = 10;

/** All there is to say of the share of good answers of one group. Unrounded, and `null` when n = 0. */
export interface ShareSummary {
  readonly n: number;
  /** The share of the answers from `goodFrom` on, in per cent. */
  readonly value: number | null;
  readonly interval: { readonly level: number; readonly low: number | null; readonly high: number | null };
  /** The mean score, on the scale itself. */
  readonly mean: number | null;
  readonly histogram: readonly number[];
  readonly display: Display;
}

/**
 * The share of good answers on a scale (CSAT: 4 and 5 of 1–5; CES: 5 to 7 of 1–7), with its Wilson interval, the mean
 * score, and the way it may be shown.
 *
 * - Units: people, per cent (0…100), scores. Shape: the counts of the scores from `min` up, the lowest good score →
 *   `ShareSummary`, ready for JSON.
 * - Errors: `ImpossibleCountsError` unless all counts are integers ≥ 0; `RangeError` for a level outside ]0, 1[.
 * - Sources: Wilson (1927), Journal of the American Statistical Association 22(158), 209–212; the rule for display as
 *   in `displayRule`.
 *
 * @example
 * summarizeShare([1, 0, 1, 3, 5], { min: 1, goodFrom: 4 });
 * // { n: 10, value: 80, interval: { level: 0.95, low: 49.01…, high: 94.33… }, mean: 4.1, …, display: 'range' }
 */
export function summarizeShare(
  histogram: readonly number[],
  {
    min,
    goodFrom,
    level = DEFAULT_LEVEL,
    thresholds = {},
  }: {
    readonly min: number;
    readonly goodFrom: number;
    readonly level?: number | undefined;
    readonly thresholds?: DisplayThresholds | undefined;
  },
): ShareSummary {
  if (!histogram.every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new ImpossibleCountsError(`not counts of people: ${histogram.join(', ')}`);
  }
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const n = sum(histogram);
  const good = sum(histogram.slice(goodFrom - min));
  const interval = wilsonInterval(good, n, level);
  const halfWidth = interval === null ? null : (interval.high - interval.low) / 2;
  const total = sum(histogram.map((count, i) => count * (min + i)));
  return {
    n,
    value: n === 0 ? null : (100 * good) / n,
    interval: { level, low: interval?.low ?? null, high: interval?.high ?? null },
    mean: n === 0 ? null : total / n,
    histogram: [...histogram],
    display: displayRule(n, halfWidth, { maximumHalfWidth: MAXIMUM_HALF_WIDTH_OF_SHARE, ...thresholds }),
  };
}
