import { expect, it } from 'vitest';
import { histogramFromScores } from './histogram-from-scores.ts';

it('counts scores, zeros included, and sets the invalid apart', () => {
  expect(histogramFromScores([0, 0, 3, 10, 6.5, '9', null, 11])).toEqual({
    histogram: [2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1],
    invalid: 4,
  });
});

it('takes any iterable, and starts anew each time', () => {
  expect(histogramFromScores(new Set([9])).histogram[9]).toBe(1);
  expect(histogramFromScores([]).histogram).toEqual(Array(11).fill(0));
});
