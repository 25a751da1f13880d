import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { type PairedChange, pairedChange } from './paired-change.ts';
import type { PairedCounts } from './paired-counts.ts';

const row = fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200));
const anyTable = fc.tuple(row, row, row).filter((table) => table.flat().some((count) => count > 0));

const reversed = ([a, b, c]: PairedCounts): PairedCounts => [
  [a[0], b[0], c[0]],
  [a[1], b[1], c[1]],
  [a[2], b[2], c[2]],
];

it('changes sign when before and after are exchanged', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const [there, back] = [pairedChange(table), pairedChange(reversed(table))] as PairedChange[];
      expect(back?.difference).toBeCloseTo(-(there?.difference as number), 9);
      expect(back?.interval.low).toBeCloseTo(-(there?.interval.high as number), 9);
      expect(back?.variance).toBeCloseTo(there?.variance as number, 6);
    }),
  );
});

it('is the difference of the two figures', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const { before, after, difference } = pairedChange(table) as PairedChange;
      expect(difference).toBeCloseTo(after - before, 9);
    }),
  );
});

it('is null when nobody answered twice, and refuses what is no table', () => {
  const none = [0, 0, 0] as const;
  expect(pairedChange([none, none, none])).toBeNull();
  expect(() => pairedChange([none, none, [0, -1, 0]])).toThrow(ImpossibleCountsError);
  expect(() => pairedChange([none, none, [0, 0.5, 0]])).toThrow(ImpossibleCountsError);
  expect(() => pairedChange([none, none, [1, 0, 0]], 95)).toThrow(RangeError);
});
