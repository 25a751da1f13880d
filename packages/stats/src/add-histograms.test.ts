import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addHistograms } from './add-histograms.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';

const anyHistogram = fc.array(fc.nat(1_000_000), { minLength: 11, maxLength: 11 });

it('is associative and commutative, and zeros change nothing', () => {
  fc.assert(
    fc.property(anyHistogram, anyHistogram, anyHistogram, (a, b, c) => {
      const all = addHistograms([a, b, c]);
      expect(addHistograms([addHistograms([a, b]), c])).toEqual(all);
      expect(addHistograms([a, addHistograms([c, b])])).toEqual(all);
      expect(addHistograms([all, addHistograms([])])).toEqual(all);
    }),
  );
});

it('leaves its inputs alone', () => {
  const a = Object.freeze(Array<number>(11).fill(1));
  expect(addHistograms([a, a])).toEqual(Array(11).fill(2));
});

it('refuses a histogram that is none, and a sum that is not exact', () => {
  expect(() => addHistograms([Array(10).fill(0)])).toThrow(ImpossibleCountsError);
  const full = Array<number>(11).fill(Number.MAX_SAFE_INTEGER);
  expect(() => addHistograms([full, full])).toThrow(ImpossibleCountsError);
});
