import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { sharesOfCounts } from './shares-of-counts.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** As the paper writes it, with the quantile of χ² on one degree of freedom at 1 − 0.05/3. */
const A = 5.731_044;
const limit = (x: number, n: number, sign: 1 | -1) =>
  (100 * (A + 2 * x + sign * Math.sqrt(A * (A + (4 * x * (n - x)) / n)))) / (2 * (n + A));

it.each([
  [20, 30, 50],
  [1, 9, 40],
  [0, 3, 27],
])('gives the limits of the paper for %d, %d and %d', (...counts) => {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const shares = sharesOfCounts(counts) ?? [];
  counts.forEach((count, i) => {
    expect(shares[i]?.interval.low).toBeCloseTo(limit(count, n, -1), 3);
    expect(shares[i]?.interval.high).toBeCloseTo(limit(count, n, 1), 3);
  });
});

it('of one answer alone it is Wilson’s, of several it is wider', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000), { minLength: 2, maxLength: 5 }), (counts) => {
      const n = counts.reduce((sum, count) => sum + count, 0);
      fc.pre(n > 0);
      expect(sharesOfCounts([n])?.[0]?.interval).toEqual(wilsonInterval(n, n));
      const shares = sharesOfCounts(counts) ?? [];
      expect(shares.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(100, 9);
      for (const { count, value, interval } of shares) {
        const alone = wilsonInterval(count, n);
        expect(interval.low).toBeLessThanOrEqual(alone?.low ?? 0);
        expect(interval.high).toBeGreaterThanOrEqual(alone?.high ?? 100);
        expect(interval.low).toBeLessThanOrEqual(value + 1e-9);
        expect(interval.high).toBeGreaterThanOrEqual(value - 1e-9);
      }
    }),
  );
});

it('is null when nobody answered, and refuses impossible counts and levels', () => {
  expect(sharesOfCounts([0, 0, 0])).toBeNull();
  expect(() => sharesOfCounts([1, -1])).toThrow(ImpossibleCountsError);
  expect(() => sharesOfCounts([1, 0.5])).toThrow(ImpossibleCountsError);
  expect(() => sharesOfCounts([1, 2], 95)).toThrow(RangeError);
});
