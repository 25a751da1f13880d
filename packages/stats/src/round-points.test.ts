import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundPoints } from './round-points.ts';

it('sees through float noise', () => {
  expect(roundPoints(28.499999999999996)).toBe(29);
  expect(roundPoints(-28.499999999999996)).toBe(-29);
  expect(roundPoints(0.1 + 0.2 + 0.2)).toBe(1);
  expect(roundPoints(28.4999)).toBe(28);
});

it('never gives −0', () => {
  expect(roundPoints(-0.3)).toBe(0);
  expect(roundPoints(-0)).toBe(0);
});

it('rounds decimals', () => {
  expect(roundPoints(-58.69013712, 1)).toBe(-58.7);
  expect(roundPoints(1.005, 2)).toBe(1.01);
});

it('is odd, and leaves whole numbers alone', () => {
  fc.assert(
    fc.property(fc.double({ min: -200, max: 200, noNaN: true }), (value) => {
      expect(roundPoints(-value)).toBe(-roundPoints(value) + 0);
      expect(Math.abs(roundPoints(value) - value)).toBeLessThanOrEqual(0.5 + 1e-9);
      expect(roundPoints(Math.trunc(value))).toBe(Math.trunc(value) + 0);
    }),
  );
});

it.each([
  [Number.NaN, 0],
  [Infinity, 0],
  [1, 7],
  [1, -1],
  [1, 0.5],
])('refuses %d to %d decimals', (value, decimals) => {
  expect(() => roundPoints(value, decimals)).toThrow(RangeError);
});
