import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalCdf } from './normal-cdf.ts';

// Computed to 40 digits.
it.each([
  [-37, 5.725571222524577e-300],
  [-20, 2.7536241186062337e-89],
  [-8, 6.220960574271784e-16],
  [-5, 2.866515718791939e-7],
  [-3, 0.0013498980316300946],
  [-2.5, 0.006209665325776135],
  [-2.4, 0.008197535924596131],
  [-1, 0.15865525393145705],
  [-0.1, 0.460172162722971],
  [0, 0.5],
  [1e-9, 0.5000000003989423],
  [0.5, 0.6914624612740131],
  [1, 0.8413447460685429],
  [2.5, 0.9937903346742238],
  [3, 0.9986501019683699],
  [5, 0.9999997133484281],
])('of %d is %d', (x, probability) => {
  expect(Math.abs(normalCdf(x) / probability - 1)).toBeLessThan(1e-12);
});

it('keeps its limits', () => {
  expect([-Infinity, -50, 50, Infinity, Number.NaN].map(normalCdf)).toEqual([0, 0, 1, 1, Number.NaN]);
});

it('joins without a step where the method changes', () => {
  const [below, above] = [normalCdf(2.5 - 1e-13), normalCdf(2.5)];
  expect(above - below).toBeGreaterThanOrEqual(0);
  expect(above - below).toBeLessThan(1e-14);
});

it('is symmetric and grows', () => {
  const anyX = fc.double({ min: -38, max: 38, noNaN: true });
  fc.assert(
    fc.property(anyX, anyX, (a, b) => {
      expect(normalCdf(a) + normalCdf(-a)).toBeCloseTo(1, 14);
      expect(normalCdf(Math.max(a, b))).toBeGreaterThanOrEqual(normalCdf(Math.min(a, b)) - 1e-15);
    }),
  );
});
