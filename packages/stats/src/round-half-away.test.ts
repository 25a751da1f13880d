import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundHalfAway } from './round-half-away.ts';

it('rounds halves away from zero on both sides', () => {
  expect([1, 3, 5, -1, -3, -5].map((numerator) => roundHalfAway(numerator, 2))).toEqual([
    1, 2, 3, -1, -2, -3,
  ]);
});

it('never gives −0', () => {
  expect(roundHalfAway(-1, 3)).toBe(0);
  expect(roundHalfAway(-0, 3)).toBe(0);
});

it('rounds decimals', () => {
  expect(roundHalfAway(200, 3, 1)).toBe(66.7);
  expect(roundHalfAway(-5, 100, 1)).toBe(-0.1);
});

it('is the nearest integer, the outer one when two are as near', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1 }), (numerator, denominator) => {
      const twice = 2n * BigInt(Math.abs(numerator)) + BigInt(denominator);
      const nearest = Number(twice / (2n * BigInt(denominator)));
      expect(Math.abs(roundHalfAway(numerator, denominator))).toBe(nearest);
    }),
  );
});

it.each([
  [1.5, 2, 0],
  [1, 0, 0],
  [1, -2, 0],
  [1, 1.5, 0],
  [Number.NaN, 1, 0],
  [2 ** 53, 1, 0],
  [2 ** 52, 1, 1],
  [1, 1, 7],
  [1, 1, -1],
  [1, 1, 0.5],
])('refuses %d/%d to %d decimals', (numerator, denominator, decimals) => {
  expect(() => roundHalfAway(numerator, denominator, decimals)).toThrow(RangeError);
});
