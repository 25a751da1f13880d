import { expect, test } from 'vitest';
import { readAmount } from './read-amount.ts';

test.each([
  ['', null],
  ['12000', 12_000],
  ['12 000', 12_000],
  ['12\u202F000,50 €', 12_001],
  ['12.000,40', 12_000],
  ['12,000', 12_000],
  ['£1,234,567.89', 1_234_568],
  ['0', 0],
  ['-5', undefined],
  ['beaucoup', undefined],
  ['1,2,3', undefined],
])('%s is %s', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});
