import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addCounts } from './add-counts.ts';
import { nps } from './nps.ts';
import { anyCounts } from './reference/any-counts.ts';
import { type WeightedNps, weightedNps } from './weighted-nps.ts';

it('is the NPS where all answers weigh alike', () => {
  fc.assert(
    fc.property(anyCounts, anyCounts, fc.double({ min: 0.01, max: 100, noNaN: true }), (a, b, weight) => {
      const weighted = weightedNps([a, b].map((counts) => ({ weight, counts }))) as WeightedNps;
      expect(weighted.nps).toBeCloseTo(nps(addCounts([a, b])) as number, 8);
    }),
  );
});

it('has no interval for one answer, and nothing to say of none', () => {
  const one = { promoters: 1, passives: 0, detractors: 0 };
  expect(weightedNps([{ weight: 2, counts: one }])).toMatchObject({ nps: 100, interval: null });
  expect(weightedNps([])).toBeNull();
  expect(() => weightedNps([{ weight: Number.NaN, counts: one }])).toThrow(RangeError);
});
