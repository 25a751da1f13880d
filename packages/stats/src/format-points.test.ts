import { expect, it } from 'vitest';
import { formatPoints } from './format-points.ts';

it.each([
  [42, '+42'],
  [-7, '\u22127'],
  [0, '0'],
  [-0, '0'],
  [-0.4, '0'],
  [100, '+100'],
  [28.499999999999996, '+29'],
])('writes %d as %s', (value, text) => {
  expect(formatPoints(value)).toBe(text);
});

it('writes decimals, with the separator of the language', () => {
  expect(formatPoints(50, { decimals: 1 })).toBe('+50.0');
  expect(formatPoints(-33.333, { decimals: 1, decimalSeparator: ',' })).toBe('\u221233,3');
  expect(formatPoints(0.04, { decimals: 1 })).toBe('0');
});

it('refuses what is no number', () => {
  expect(() => formatPoints(Number.NaN)).toThrow(RangeError);
});
