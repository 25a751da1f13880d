import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { type ShareDifference, twoShareDifference } from './two-share-difference.ts';

const share = fc.tuple(fc.nat(500), fc.nat(500)).map(([yes, no]) => ({ successes: yes, n: yes + no }));

it('changes sign with the groups, and agrees with its p-value', () => {
  fc.assert(
    fc.property(share, share, (a, b) => {
      fc.pre(a.n > 0 && b.n > 0);
      const [there, back] = [twoShareDifference(a, b), twoShareDifference(b, a)] as [
        ShareDifference,
        ShareDifference,
      ];
      expect(back.difference).toBeCloseTo(-there.difference, 9);
      expect(back.interval.low).toBeCloseTo(-there.interval.high, 9);
      const isProven = there.interval.low > 1e-9 || there.interval.high < -1e-9;
      if (isProven) expect(there.pValue).toBeLessThan(0.05 + 1e-9);
    }),
  );
});

it('adds one success and one failure to each group', () => {
  const result = twoShareDifference({ successes: 0, n: 10 }, { successes: 5, n: 10 }) as ShareDifference;
  const half = 100 * 1.959963984540054 * Math.sqrt(((1 / 12) * (11 / 12)) / 12 + 0.25 / 12);
  expect(result.difference).toBe(50);
  expect(result.interval.low).toBeCloseTo(100 * (5 / 12) - half, 9);
});

it('is null when a group is empty, and refuses what is no share', () => {
  expect(twoShareDifference({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toBeNull();
  expect(() => twoShareDifference({ successes: 3, n: 2 }, { successes: 1, n: 2 })).toThrow(
    ImpossibleCountsError,
  );
});
