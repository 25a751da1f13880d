import { expect, it } from 'vitest';
import { ImpossibleCountsError } from './impossible-counts-error.ts';

it('is a RangeError with a name of its own', () => {
  const error = new ImpossibleCountsError('no');
  expect(error).toBeInstanceOf(RangeError);
  expect(String(error)).toBe('ImpossibleCountsError: no');
});
