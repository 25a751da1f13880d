import fc from 'fast-check';
import { expect, it } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { benjaminiYekutieli } from './benjamini-yekutieli.ts';
import { bonferroni } from './bonferroni.ts';
import { holm } from './holm.ts';

it('lies between Benjamini–Hochberg and Bonferroni', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (pValues) => {
      const [between, low, high] = [holm(pValues), benjaminiHochberg(pValues), bonferroni(pValues)];
      between.forEach((p, i) => {
        expect(p).toBeGreaterThanOrEqual((low[i] as number) - 1e-12);
        expect(p).toBeLessThanOrEqual((high[i] as number) + 1e-12);
      });
    }),
  );
});

it.each([holm, bonferroni, benjaminiYekutieli])('%o refuses what is no probability', (adjust) => {
  expect(() => adjust([0.5, 1.2])).toThrow(RangeError);
  expect(adjust([])).toEqual([]);
});
