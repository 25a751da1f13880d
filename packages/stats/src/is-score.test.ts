import { expect, it } from 'vitest';
import { isScore } from './is-score.ts';

it('accepts the eleven integers from 0 to 10', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].every(isScore)).toBe(true);
});

it.each([-1, 11, 6.5, Number.NaN, Infinity, '9', '', true, null, undefined, [], 9n])(
  'refuses %s',
  (value) => {
    expect(isScore(value)).toBe(false);
  },
);
