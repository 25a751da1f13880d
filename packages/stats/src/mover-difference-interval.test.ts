import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import type { Interval } from './interval.ts';
import { moverDifferenceInterval } from './mover-difference-interval.ts';
import { nps } from './nps.ts';
import { anyCounts, anyLevel } from './reference/any-counts.ts';

const nobody = { promoters: 0, passives: 0, detractors: 0 };
const someone = { promoters: 1, passives: 0, detractors: 0 };

it('contains the raw difference and turns round with the groups', () => {
  fc.assert(
    fc.property(anyCounts, anyCounts, anyLevel, (a, b, level) => {
      const { low, high } = moverDifferenceInterval(a, b, level) as Interval;
      const difference = (nps(b) as number) - (nps(a) as number);
      expect(low).toBeLessThanOrEqual(difference);
      expect(high).toBeGreaterThanOrEqual(difference);
      expect(Math.max(-low, high)).toBeLessThanOrEqual(200);
      expect(moverDifferenceInterval(b, a, level)?.low).toBeCloseTo(-high, 9);
    }),
  );
});

it('is null when a group is empty', () => {
  expect(moverDifferenceInterval(nobody, someone)).toBeNull();
  expect(moverDifferenceInterval(someone, nobody)).toBeNull();
});

it('refuses impossible counts', () => {
  expect(() => moverDifferenceInterval(someone, { ...someone, passives: -1 })).toThrow(ImpossibleCountsError);
});
