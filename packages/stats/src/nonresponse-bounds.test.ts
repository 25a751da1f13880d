import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addCounts } from './add-counts.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { type NonresponseBounds, nonresponseBounds, npsOfAllIf } from './nonresponse-bounds.ts';
import { nps } from './nps.ts';
import { anyCounts } from './reference/any-counts.ts';

const size = (counts: { promoters: number; passives: number; detractors: number }) =>
  counts.promoters + counts.passives + counts.detractors;

it('holds the NPS of all, whatever the others would have said', () => {
  fc.assert(
    fc.property(anyCounts, anyCounts, (answered, silent) => {
      const all = addCounts([answered, silent]);
      const { low, high } = nonresponseBounds(answered, size(all)) as NonresponseBounds;
      const truth = nps(all) as number;
      expect(truth).toBeGreaterThanOrEqual(low - 1e-9);
      expect(truth).toBeLessThanOrEqual(high + 1e-9);
      const gap = (nps(silent) as number) - (nps(answered) as number);
      expect(npsOfAllIf(answered, size(all), gap)).toBeCloseTo(truth, 6);
    }),
  );
});

it('is the figure itself when all answered', () => {
  const counts = { promoters: 5, passives: 3, detractors: 2 };
  expect(nonresponseBounds(counts, 10)).toEqual({
    responseRate: 100,
    nps: 30,
    low: 30,
    high: 30,
    breakEven: null,
  });
});

it('is null when nobody answered, and refuses more answers than people', () => {
  const none = { promoters: 0, passives: 0, detractors: 0 };
  expect(nonresponseBounds(none, 10)).toBeNull();
  expect(npsOfAllIf(none, 10, -10)).toBeNull();
  expect(() => nonresponseBounds({ ...none, promoters: 2 }, 1)).toThrow(ImpossibleCountsError);
  expect(() => npsOfAllIf(none, 1, Number.NaN)).toThrow(RangeError);
});
