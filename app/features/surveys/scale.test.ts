import { classify } from '@boucle/stats';
import { expect, test } from 'vitest';
import { BANDS, KINDS } from './contract.ts';
import { bandOf, isOnScale, kindOfBand, scaleOf } from './scale.ts';

test('CSAT is 1 to 5 with 4 and 5 satisfied; CES is 1 to 7 with 5 to 7 easy', () => {
  expect(scaleOf('csat').scores).toEqual([1, 2, 3, 4, 5]);
  expect(scaleOf('csat').scores.filter(scaleOf('csat').isGood)).toEqual([4, 5]);
  expect(scaleOf('ces').scores).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(scaleOf('ces').scores.filter(scaleOf('ces').isGood)).toEqual([5, 6, 7]);
});

test('NPS is 0 to 10, with the bands of the formulas', () => {
  const { scores, isGood } = scaleOf('nps');
  expect(scores.map((score) => bandOf('nps', score))).toEqual(scores.map((score) => classify(score)));
  expect(scores.filter(isGood)).toEqual([9, 10]);
});

test('bands cover each scale without a gap, and belong to one kind each', () => {
  for (const kind of KINDS) {
    const { scores, bands } = scaleOf(kind);
    expect(scores).toEqual(bands.flatMap(({ from, to }) => scores.filter((s) => s >= from && s <= to)));
    for (const { band } of bands) expect(kindOfBand(band)).toBe(kind);
  }
  expect(KINDS.flatMap((kind) => scaleOf(kind).bands.map(({ band }) => band)).sort()).toEqual(
    [...BANDS].sort(),
  );
});

test.each([
  ['csat', 0],
  ['csat', 6],
  ['ces', 8],
  ['nps', 11],
  ['ces', 4.5],
] as const)('a %s of %d is no score', (kind, score) => {
  expect(isOnScale(kind, score)).toBe(false);
});
