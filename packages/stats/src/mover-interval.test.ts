import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import type { Interval } from './interval.ts';
import { moverInterval } from './mover-interval.ts';
import { nps } from './nps.ts';
import { anyCounts, anyLevel, mirrored } from './reference/any-counts.ts';

it('stays on the scale, contains the estimate and mirrors', () => {
  fc.assert(
    fc.property(anyCounts, anyLevel, (counts, level) => {
      const { low, high } = moverInterval(counts, level) as Interval;
      const estimate = nps(counts) as number;
      expect(low).toBeGreaterThanOrEqual(-100);
      expect(low).toBeLessThanOrEqual(estimate + 1e-9);
      expect(high).toBeGreaterThanOrEqual(estimate - 1e-9);
      expect(high).toBeLessThanOrEqual(100);
      expect(moverInterval(mirrored(counts), level)?.low).toBeCloseTo(-high, 9);
    }),
  );
});

it('is null when nobody answered', () => {
  expect(moverInterval({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
});

it('refuses impossible counts and levels', () => {
  expect(() => moverInterval({ promoters: 1, passives: -1, detractors: 1 })).toThrow(ImpossibleCountsError);
  expect(() => moverInterval({ promoters: 1, passives: 1, detractors: 1 }, 95)).toThrow(RangeError);
});
