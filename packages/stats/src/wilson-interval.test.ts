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
