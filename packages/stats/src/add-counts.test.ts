import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addCounts } from './add-counts.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { nps } from './nps.ts';
import { anyCounts } from './reference/any-counts.ts';

it('is associative and commutative, and nobody changes nothing', () => {
  fc.assert(
    fc.property(anyCounts, anyCounts, anyCounts, (a, b, c) => {
      const all = addCounts([a, b, c]);
      expect(addCounts([addCounts([a, b]), c])).toEqual(all);
      expect(addCounts([a, addCounts([c, b])])).toEqual(all);
      expect(addCounts([all, addCounts([])])).toEqual(all);
    }),
  );
});

it('gives an NPS between those of the groups', () => {
  fc.assert(
    fc.property(anyCounts, anyCounts, (a, b) => {
      const [one, other, pooled] = [nps(a), nps(b), nps(addCounts([a, b]))] as [number, number, number];
      expect(pooled).toBeGreaterThanOrEqual(Math.min(one, other) - 1e-12);
      expect(pooled).toBeLessThanOrEqual(Math.max(one, other) + 1e-12);
    }),
  );
});

it('refuses an impossible group even when the sum looks possible', () => {
  const short = { promoters: -1, passives: 0, detractors: 0 };
  expect(() => addCounts([short, { ...short, promoters: 2 }])).toThrow(ImpossibleCountsError);
});
