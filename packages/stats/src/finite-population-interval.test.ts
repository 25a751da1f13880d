import fc from 'fast-check';
import { expect, it } from 'vitest';
import { finitePopulationCorrection } from './finite-population-correction.ts';
import { finitePopulationInterval } from './finite-population-interval.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { anyCounts } from './reference/any-counts.ts';
import { waldInterval } from './wald-interval.ts';

it('is never wider than without a population, and points at those who answered when all did', () => {
  fc.assert(
    fc.property(anyCounts, fc.nat(1_000_000), (counts, others) => {
      const n = counts.promoters + counts.passives + counts.detractors;
      const narrow = finitePopulationInterval(counts, n + others);
      const wide = waldInterval(counts);
      expect((narrow?.high ?? 0) - (narrow?.low ?? 0)).toBeLessThanOrEqual(
        (wide?.high ?? 0) - (wide?.low ?? 0) + 1e-9,
      );
      expect(finitePopulationInterval(counts, n)?.standardError).toBe(0);
    }),
  );
});

it('refuses more answers than people, and is null without answers', () => {
  const none = { promoters: 0, passives: 0, detractors: 0 };
  expect(finitePopulationInterval(none, 10)).toBeNull();
  expect(finitePopulationCorrection(1, 1)).toBe(0);
  expect(() => finitePopulationCorrection(11, 10)).toThrow(ImpossibleCountsError);
  expect(() => finitePopulationCorrection(0, 0)).toThrow(ImpossibleCountsError);
});
