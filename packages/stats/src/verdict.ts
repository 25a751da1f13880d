import type { Interval } from './interval.ts';

/** What may be said of a change: it went up, it went down, or the answers do not tell. */
export type Verdict = 'better' | 'worse' | 'not-proven';

/**
 * The verdict on a change, from the interval of the difference (after − before): better when it lies wholly above
 * 0, worse when wholly below, else not proven. A limit of exactly 0 proves nothing.
 *
 * - Units: points. Shape: interval → verdict. Throws nothing.
 * - Source: the test that inverts the interval of `twoSampleDifference` (Lewis & Sauro 2021, MeasuringU).
 *
 * @example
 * verdict({ low: 3.1, high: 45.7 }); // 'better'
 * verdict({ low: -13.4, high: 29.7 }); // 'not-proven'
 */
export function verdict({ low, high }: Pick<Interval, 'low' | 'high'>): Verdict {
  if (low > 0) return 'better';
  return high < 0 ? 'worse' : 'not-proven';
}
