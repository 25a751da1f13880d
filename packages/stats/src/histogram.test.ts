import { expect, it } from 'vitest';
import { toHistogram } from './histogram.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';

const zeros: number[] = Array(11).fill(0);

it('returns the array it was given', () => {
  expect(toHistogram(zeros)).toBe(zeros);
});

it.each([[[]], [zeros.slice(1)], [[...zeros, 0]], [Object.assign([], { length: 11 })]])(
  'refuses the wrong bins %j',
  (bins) => {
    expect(() => toHistogram(bins)).toThrow(ImpossibleCountsError);
  },
);

it.each([-1, 0.5, Number.NaN, Infinity, 2 ** 53])('refuses a bin of %s', (count) => {
  expect(() => toHistogram(zeros.with(6, count))).toThrow(/bin 6/);
});
