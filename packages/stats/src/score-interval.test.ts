import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criticalValue } from './critical-value.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import type { Interval } from './interval.ts';
import { nps } from './nps.ts';
import { anyCounts, anyLevel, mirrored } from './reference/any-counts.ts';
import { scoreInterval } from './score-interval.ts';

const someone = (counts: Parameters<typeof scoreInterval>[0], level?: number) =>
  scoreInterval(counts, level) as Interval;

describe('scoreInterval', () => {
  it('stays on the scale and contains the estimate, which is never its own limit but at ±100', () => {
    fc.assert(
      fc.property(anyCounts, anyLevel, (counts, level) => {
        const { low, high } = someone(counts, level);
        const estimate = nps(counts) as number;
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
        if (estimate > -100) expect(low).toBeLessThan(estimate);
        if (estimate < 100) expect(high).toBeGreaterThan(estimate);
      }),
      { numRuns: 1000 },
    );
  });

  it('widens with the level', () => {
    fc.assert(
      fc.property(anyCounts, anyLevel, anyLevel, (counts, a, b) => {
        const [narrow, wide] = [someone(counts, Math.min(a, b)), someone(counts, Math.max(a, b))];
        expect(wide.low).toBeLessThanOrEqual(narrow.low + 1e-12);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high - 1e-12);
      }),
    );
  });

  it('narrows when every answer is given a thousand times', () => {
    fc.assert(
      fc.property(anyCounts, ({ promoters, passives, detractors }) => {
        const [few, many] = [1, 1000].map((times) =>
          someone({
            promoters: promoters * times,
            passives: passives * times,
            detractors: detractors * times,
          }),
        ) as [Interval, Interval];
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });

  it('is mirrored exactly when promoters and detractors are exchanged', () => {
    fc.assert(
      fc.property(anyCounts, anyLevel, (counts, level) => {
        const [a, b] = [someone(counts, level), someone(mirrored(counts), level)];
        expect([a.low, a.high]).toEqual([-b.high + 0, -b.low + 0]);
      }),
    );
  });

  it.each([1, 2, 5, 100, 10_000, 1_000_000, 1_000_000_000])('has its closed forms at n = %d', (n) => {
    for (const level of [0.5, 0.8, 0.95, 0.99, 0.9999]) {
      const z2 = criticalValue(level) ** 2;
      const nobody = { promoters: 0, passives: 0, detractors: 0 };
      const all = someone({ ...nobody, promoters: n }, level);
      expect(all.high).toBe(100);
      expect(Math.abs(all.low - (100 * (n - z2)) / (n + z2))).toBeLessThan(1e-9);
      const none = someone({ ...nobody, detractors: n }, level);
      expect(none.low).toBe(-100);
      expect(Math.abs(none.high + (100 * (n - z2)) / (n + z2))).toBeLessThan(1e-9);
      const passive = someone({ ...nobody, passives: n }, level);
      expect(Math.abs(passive.high - (100 * z2) / (n + z2))).toBeLessThan(1e-9);
      expect(passive.low).toBe(-passive.high);
    }
  });

  it('is null when nobody answered', () => {
    expect(scoreInterval({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
  });

  it('refuses impossible counts and levels', () => {
    expect(() => scoreInterval({ promoters: 1, passives: 1, detractors: -1 })).toThrow(ImpossibleCountsError);
    expect(() => scoreInterval({ promoters: 1, passives: 1, detractors: 1 }, 95)).toThrow(RangeError);
  });
});
