import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import type { Interval } from './interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

it('gives the known limits of 8 out of 10', () => {
  const interval = wilsonInterval(8, 10);
  expect(interval?.low).toBeCloseTo(49.0162, 4);
  expect(interval?.high).toBeCloseTo(94.3318, 4);
});

// Computed with R for the churn of promoters, passives and detractors.
it.each([
  [12, 400, 1.7243021, 5.16985357],
  [24, 300, 5.43468554, 11.62732404],
  [40, 200, 15.04520093, 26.08551866],
  [3, 60, 1.71495022, 13.70051648],
  [3, 40, 2.58360258, 19.86423352],
  [5, 25, 8.86058469, 39.13095037],
])('gives the reference limits of %d out of %d', (successes, n, low, high) => {
  const interval = wilsonInterval(successes, n) as Interval;
  expect(Math.abs(interval.low - low)).toBeLessThan(1e-6);
  expect(Math.abs(interval.high - high)).toBeLessThan(1e-6);
});

it('is exact at the ends, and contains the share', () => {
  expect(wilsonInterval(0, 7)?.low).toBe(0);
  expect(wilsonInterval(7, 7)?.high).toBe(100);
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (a, b) => {
      fc.pre(a + b > 0);
      const { low, high } = wilsonInterval(a, a + b) as Interval;
      const share = (100 * a) / (a + b);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
      expect(high).toBeLessThanOrEqual(100);
    }),
  );
});

it('is null when nobody answered', () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});

it.each([
  [-1, 5],
  [6, 5],
  [0.5, 5],
  [1, Number.NaN],
])('refuses %d of %d', (successes, n) => {
  expect(() => wilsonInterval(successes, n)).toThrow(ImpossibleCountsError);
});

it('refuses an impossible level', () => {
  expect(() => wilsonInterval(0, 0, 95)).toThrow(RangeError);
});
