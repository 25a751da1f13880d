import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved } from './moved.ts';

test('puts one thing at another place and keeps the others in their order', () => {
  expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
  expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
});

test('never loses or doubles anything, wherever it is put', () => {
  const place = fc.integer({ min: -2, max: 12 });
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 10 }), place, place, (list, from, to) => {
      const after = moved(list, from, to);
      expect(after.toSorted()).toEqual(list.toSorted());
      if (from >= 0 && from < list.length && to >= 0 && to < list.length) expect(after[to]).toBe(list[from]);
    }),
  );
});
