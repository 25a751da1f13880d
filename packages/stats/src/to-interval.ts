import type { Interval } from './interval.ts';

/**
 * Turns limits on the scale −1…1 into an interval in points, cut at ±`bound` points (Infinity: not cut).
 * Internal. Adding 0 turns −0 into 0.
 */
export function toInterval(level: number, low: number, high: number, bound: number): Interval {
  const limit = (value: number) => Math.min(bound, Math.max(-bound, 100 * value)) + 0;
  return { level, low: limit(low), high: limit(high) };
}
