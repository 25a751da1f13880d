import fc from 'fast-check';
import { expect, test } from 'vitest';
import vectors from '../vectors/multiple_comparisons.json' with { type: 'json' };
import { benjaminiHochberg } from './benjamini-hochberg.ts';

const cases = vectors.cases.filter((one) => 'p_values' in one.input && 'bh' in one.expected) as unknown as {
  id: string;
  input: { p_values: number[] };
  expected: { bh: number[] };
}[];

test('the vectors have cases', () => {
  expect(cases.length).toBeGreaterThan(0);
});

test.each(cases)('$id', ({ input, expected }) => {
  const adjusted = benjaminiHochberg(input.p_values);
  expect(adjusted.length).toBe(expected.bh.length);
  adjusted.forEach((p, i) => expect(p).toBeCloseTo(expected.bh[i] as number, 6));
});

test('never below the p-value, never above 1, and keeps its order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (pValues) => {
      const adjusted = benjaminiHochberg(pValues);
      pValues.forEach((p, i) => {
        expect(adjusted[i]).toBeGreaterThanOrEqual(p);
        expect(adjusted[i]).toBeLessThanOrEqual(1);
        pValues.forEach((other, j) => {
          if (other > p) expect(adjusted[j]).toBeGreaterThanOrEqual(adjusted[i] as number);
        });
      });
    }),
  );
});

test('refuses what is no probability', () => {
  expect(() => benjaminiHochberg([0.5, 1.2])).toThrow(RangeError);
  expect(() => benjaminiHochberg([Number.NaN])).toThrow(RangeError);
});
