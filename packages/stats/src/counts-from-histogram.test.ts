import { expect, it } from 'vitest';
import { classify } from './classify.ts';
import { countsFromHistogram } from './counts-from-histogram.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';

it('puts every bin in the band of its score', () => {
  const bins = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];
  const inBand = (band: string) =>
    bins.reduce((sum, count, score) => sum + (classify(score) === band ? count : 0), 0);
  expect(countsFromHistogram(bins)).toEqual({
    promoters: inBand('promoter'),
    passives: inBand('passive'),
    detractors: inBand('detractor'),
  });
});

it('refuses ten bins', () => {
  expect(() => countsFromHistogram(Array(10).fill(0))).toThrow(ImpossibleCountsError);
});
