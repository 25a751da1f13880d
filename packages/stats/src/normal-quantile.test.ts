import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalCdf } from './normal-cdf.ts';
import { normalQuantile } from './normal-quantile.ts';

// Computed to 40 digits.
it.each([
  [1e-300, -37.0470962993612],
  [1e-50, -14.933337534788489],
  [1e-12, -7.034483825301132],
  [0.0001, -3.7190164854556804],
  [0.025, -1.9599639845400543],
  [0.075, -1.439531470938456],
  [0.3, -0.5244005127080408],
  [0.499, -0.002506630899571766],
  [0.6, 0.2533471031357997],
  [0.925, 1.4395314709384561],
  [0.975, 1.9599639845400538],
  [0.9999, 3.7190164854557084],
])('of %d is %d', (p, x) => {
  expect(Math.abs(normalQuantile(p) / x - 1)).toBeLessThan(1e-12);
});

it('is the inverse of the distribution function', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
      expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-14);
    }),
  );
});

it('is 0 in the middle and infinite at the ends', () => {
  expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity]);
});

it.each([-0.1, 1.1, Number.NaN])('refuses %d', (p) => {
  expect(() => normalQuantile(p)).toThrow(RangeError);
});
