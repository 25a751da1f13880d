import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barPlaces } from './distribution-bar.ts';

test('the bar is full, and nobody vanishes from it', () => {
  expect(barPlaces([131, 579, 2308], 60)).toEqual([3, 11, 46]);
  expect(barPlaces([1, 0, 1_000_000], 60)).toEqual([1, 0, 59]);
  expect(barPlaces([0, 0, 0], 60)).toEqual([0, 0, 0]);
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 3, maxLength: 3 }), (counts) => {
      fc.pre(counts.some((count) => count > 0));
      const places = barPlaces(counts, 60);
      expect(places.reduce((sum, place) => sum + place, 0)).toBe(60);
      expect(places.map((place) => place > 0)).toEqual(counts.map((count) => count > 0));
    }),
  );
});
