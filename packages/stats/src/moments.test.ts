import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moments } from './moments.ts';
import { anyCounts } from './reference/any-counts.ts';

it('is the mean and variance of +1, 0 and −1', () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const { n, mean, variance, standardError } = moments(counts);
      const share = (counts.promoters + counts.detractors) / n;
      expect(mean).toBe((counts.promoters - counts.detractors) / n);
      expect(variance).toBeCloseTo(share - mean * mean, 12);
      expect(variance).toBeGreaterThanOrEqual(0);
      expect(standardError).toBeCloseTo(Math.sqrt(variance / n), 14);
    }),
  );
});

it('has no variance at all when all answers are equal', () => {
  expect(moments({ promoters: 999_999, passives: 0, detractors: 0 }).variance).toBe(0);
  expect(moments({ promoters: 0, passives: 3, detractors: 0 }).variance).toBe(0);
});
