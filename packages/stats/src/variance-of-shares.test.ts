import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyCounts } from './reference/any-counts.ts';
import { variance } from './variance.ts';
import { varianceOfShares } from './variance-of-shares.ts';

it('is the variance of counts with these shares', () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const n = counts.promoters + counts.passives + counts.detractors;
      const shares = { promoters: counts.promoters / n, detractors: counts.detractors / n };
      expect(varianceOfShares(shares)).toBeCloseTo(variance(counts) as number, 6);
    }),
  );
});

it('refuses shares that are none', () => {
  expect(() => varianceOfShares({ promoters: 0.7, detractors: 0.4 })).toThrow(RangeError);
  expect(() => varianceOfShares({ promoters: -0.1, detractors: 0.4 })).toThrow(RangeError);
});
