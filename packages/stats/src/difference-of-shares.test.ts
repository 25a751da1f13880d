import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceOfShares, type Share, type ShareComparison } from './difference-of-shares.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';

const of = (successes: number, n: number): Share => ({ successes, n });

// Newcombe (1998), table II, method 10: first − second.
it.each([
  [of(56, 70), of(48, 80), 0.0524, 0.3339],
  [of(9, 10), of(3, 10), 0.1705, 0.809],
  [of(6, 7), of(2, 7), 0.0582, 0.8062],
  [of(5, 56), of(0, 29), -0.0381, 0.1926],
])('gives the published limits of $0 − $1', (after, before, low, high) => {
  const { interval } = differenceOfShares(before, after) as ShareComparison;
  expect(interval.low / 100).toBeCloseTo(low, 4);
  expect(interval.high / 100).toBeCloseTo(high, 4);
});

it('tests with the pooled share', () => {
  const { z, pValue } = differenceOfShares(of(48, 80), of(56, 70)) as ShareComparison;
  // 0.2 / √(104/150 · 46/150 · (1/80 + 1/70))
  expect(z).toBeCloseTo(2.65017, 4);
  expect(pValue).toBeCloseTo(0.00805, 4);
});

it('holds its difference, stays on the scale, and turns its sign with its groups', () => {
  const share = fc
    .tuple(fc.nat(5000), fc.nat(5000))
    .filter(([a, b]) => a + b > 0)
    .map(([a, b]) => of(a, a + b));
  fc.assert(
    fc.property(share, share, (one, other) => {
      const { difference, interval } = differenceOfShares(one, other) as ShareComparison;
      const back = differenceOfShares(other, one) as ShareComparison;
      expect(interval.low).toBeLessThan(interval.high);
      expect(interval.low).toBeLessThanOrEqual(difference);
      expect(interval.high).toBeGreaterThanOrEqual(difference);
      expect(interval.low).toBeGreaterThanOrEqual(-100 - 1e-9);
      expect(interval.high).toBeLessThanOrEqual(100 + 1e-9);
      expect(back.difference).toBeCloseTo(-difference, 9);
      expect(back.interval.low).toBeCloseTo(-interval.high, 9);
    }),
  );
});

it('is null with an empty group, and has no test where all say the same', () => {
  expect(differenceOfShares(of(0, 0), of(1, 2))).toBeNull();
  expect(differenceOfShares(of(5, 5), of(9, 9))).toMatchObject({ difference: 0, z: null, pValue: null });
  expect(() => differenceOfShares(of(3, 2), of(1, 2))).toThrow(ImpossibleCountsError);
});
