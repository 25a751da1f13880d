import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { type Raked, rake } from './rake.ts';

it('meets both margins', () => {
  const cell = fc.integer({ min: 1, max: 500 });
  const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(cell, cell), fc.tuple(cell, cell), share, share, (top, bottom, row, column) => {
      const table = [top, bottom];
      const { weights, n } = rake(table, [row, 1 - row], [column, 1 - column]) as Raked;
      const weighted = table.map((line, i) => line.map((count, j) => (count * (weights[i]?.[j] ?? 0)) / n));
      expect((weighted[0]?.[0] ?? 0) + (weighted[0]?.[1] ?? 0)).toBeCloseTo(row, 9);
      expect((weighted[0]?.[0] ?? 0) + (weighted[1]?.[0] ?? 0)).toBeCloseTo(column, 9);
    }),
  );
});

it('is null where no weights can meet them', () => {
  expect(rake([[5], [0]], [0.5, 0.5], [1])).toBeNull();
  expect(rake([[0]], [1], [1])).toBeNull();
  const diagonal = [
    [5, 0],
    [0, 5],
  ];
  expect(rake(diagonal, [0.5, 0.5], [0.3, 0.7])).toBeNull();
});

it('refuses the impossible', () => {
  expect(() => rake([[1, 2], [3]], [0.5, 0.5], [0.5, 0.5])).toThrow(ImpossibleCountsError);
  expect(() => rake([[-1]], [1], [1])).toThrow(ImpossibleCountsError);
  expect(() => rake([[1]], [0.9], [1])).toThrow(RangeError);
});
