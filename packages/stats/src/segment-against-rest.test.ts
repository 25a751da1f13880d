import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addCounts } from './add-counts.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { nps } from './nps.ts';
import { anyCounts } from './reference/any-counts.ts';
import { segmentAgainstRest } from './segment-against-rest.ts';

it('stands to the difference with the total as 1 to 1 − q', () => {
  fc.assert(
    fc.property(anyCounts, anyCounts, (part, rest) => {
      const total = addCounts([part, rest]);
      const size = (one: typeof part) => one.promoters + one.passives + one.detractors;
      const difference = segmentAgainstRest(part, total)?.difference as number;
      const share = size(part) / size(total);
      expect((1 - share) * difference).toBeCloseTo((nps(part) as number) - (nps(total) as number), 6);
    }),
  );
});

it('says nothing of the whole, and refuses what is no part', () => {
  const whole = { promoters: 3, passives: 2, detractors: 1 };
  expect(segmentAgainstRest(whole, whole)).toBeNull();
  expect(() => segmentAgainstRest({ ...whole, promoters: 4 }, whole)).toThrow(ImpossibleCountsError);
});
