import { expect, it } from 'vitest';
import { verdict } from './verdict.ts';

it.each([
  [0.1, 20, 'better'],
  [-20, -0.1, 'worse'],
  [-1, 20, 'not-proven'],
  [0, 20, 'not-proven'],
  [-20, 0, 'not-proven'],
])('of %d … %d is %s', (low, high, expected) => {
  expect(verdict({ low, high })).toBe(expected);
});
