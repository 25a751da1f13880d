import { expect, it } from 'vitest';
import { displayRule } from './display-rule.ts';

it.each([
  [0, null, 'hide'],
  [9, 5, 'hide'],
  [10, 20, 'show'],
  [10, 20.1, 'range'],
  [1000, 21, 'range'],
  [1000, 5, 'show'],
])('of n = %d and a half-width of %s is %s by default', (n, halfWidth, expected) => {
  expect(displayRule(n, halfWidth)).toBe(expected);
});

it('takes each threshold as a setting', () => {
  expect(displayRule(6, 5, { minimumToShow: 5 })).toBe('show');
  expect(displayRule(29, 5, { rangeBelow: 30 })).toBe('range');
  expect(displayRule(100, 30, { maximumHalfWidth: 40 })).toBe('show');
});

it('hides what has no interval, whatever the minimum', () => {
  expect(displayRule(0, null, { minimumToShow: 0 })).toBe('hide');
});
