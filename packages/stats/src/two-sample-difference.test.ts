import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { anyCounts } from './reference/any-counts.ts';
import { roundPoints } from './round-points.ts';
import { type Difference, twoSampleDifference } from './two-sample-difference.ts';
import { verdict } from './verdict.ts';

const group = (promoters: number, detractors: number, n: number) => ({
  promoters,
  passives: n - promoters - detractors,
  detractors,
});

describe('twoSampleDifference', () => {
  it.each([
    [group(48, 42, 120), group(66, 30, 120), 25, 3.1, 45.7, 'better'],
    [group(48, 42, 120), group(54, 38, 120), 8.3, -13.4, 29.7, 'not-proven'],
    [group(12, 10, 30), group(14, 9, 30), 10, -31.7, 49.9, 'not-proven'],
    [group(66, 30, 120), group(48, 42, 120), -25, -45.7, -3.1, 'worse'],
  ])('compares %j with %j', (before, after, difference, low, high, expected) => {
    const result = twoSampleDifference(before, after) as Difference;
    expect(roundPoints(result.difference, 1)).toBe(difference);
    expect(roundPoints(result.interval.low, 1)).toBe(low);
    expect(roundPoints(result.interval.high, 1)).toBe(high);
    expect(verdict(result.interval)).toBe(expected);
  });

  it('prints the exact raw difference', () => {
    expect(twoSampleDifference(group(48, 42, 120), group(66, 30, 120))?.difference).toBe(25);
  });

  it('changes sign with the groups, and p does not', () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (a, b) => {
        const [there, back] = [twoSampleDifference(a, b), twoSampleDifference(b, a)] as [
          Difference,
          Difference,
        ];
        expect(back.difference).toBeCloseTo(-there.difference, 9);
        expect(back.interval.low).toBeCloseTo(-there.interval.high, 9);
        expect(back.pValue).toBeCloseTo(there.pValue as number, 9);
        expect(Math.max(-there.interval.low, there.interval.high)).toBeLessThanOrEqual(200);
      }),
    );
  });

  it('agrees with its p-value', () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (a, b) => {
        const { interval, pValue } = twoSampleDifference(a, b) as Difference;
        fc.pre(Math.abs((pValue as number) - 0.05) > 1e-9);
        expect(verdict(interval) === 'not-proven').toBe((pValue as number) > 0.05);
      }),
    );
  });

  it('says nothing of z and p where plain Wald has no width', () => {
    const result = twoSampleDifference(group(5, 0, 5), group(0, 5, 5), { method: 'wald', level: 0.9 });
    expect(result).toMatchObject({ difference: -200, z: null, pValue: null });
    expect(result?.interval).toEqual({ level: 0.9, low: -200, high: -200 });
  });

  it('is null when a group is empty', () => {
    expect(twoSampleDifference(group(0, 0, 0), group(1, 0, 1))).toBeNull();
    expect(twoSampleDifference(group(1, 0, 1), group(0, 0, 0))).toBeNull();
  });

  it('refuses impossible counts and levels', () => {
    expect(() => twoSampleDifference(group(0, 0, 0), group(2, 0, 1))).toThrow(ImpossibleCountsError);
    expect(() => twoSampleDifference(group(1, 0, 1), group(1, 0, 1), { level: 95 })).toThrow(RangeError);
  });
});
