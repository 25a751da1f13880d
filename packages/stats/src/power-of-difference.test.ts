import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { powerOfDifference } from './power-of-difference.ts';
import { sampleSizeForDifference } from './sample-size-for-difference.ts';
import { smallestDetectableChange } from './smallest-detectable-change.ts';

const variance = fc.integer({ min: 100, max: 10_000 });
const n = fc.integer({ min: 1, max: 100_000 });
const group = fc.record({ variance, n });

it('reaches 80 % at the smallest detectable change', () => {
  fc.assert(
    fc.property(group, group, (first, second) => {
      const power = powerOfDifference(smallestDetectableChange(first, second), first, second);
      // The far tail adds a hair.
      expect(power).toBeGreaterThanOrEqual(0.8 - 1e-9);
      expect(power).toBeLessThan(0.80001);
    }),
  );
});

it('is kept by the sample size that was planned for it', () => {
  fc.assert(
    fc.property(variance, variance, fc.integer({ min: 1, max: 60 }), (before, after, difference) => {
      const size = sampleSizeForDifference({ variances: [before, after], difference });
      const groups = [before, after].map((one) => ({ variance: one, n: size.wald }));
      const power = powerOfDifference(-difference, groups[0] as never, groups[1] as never);
      expect(power).toBeGreaterThanOrEqual(0.8 - 1e-9);
    }),
  );
});

it('is the level of a false claim where nothing differs, and certain where nobody disagrees', () => {
  const same = { variance: 0, n: 5 };
  expect(powerOfDifference(0, same, same)).toBeCloseTo(0.05, 12);
  expect(powerOfDifference(3, same, same)).toBe(1);
});

it('refuses the impossible', () => {
  const one = { variance: 6500, n: 100 };
  expect(() => powerOfDifference(Number.NaN, one, one)).toThrow(RangeError);
  expect(() => powerOfDifference(5, { variance: 6500, n: 0 }, one)).toThrow(ImpossibleCountsError);
  expect(() => powerOfDifference(5, { variance: 20_000, n: 9 }, one)).toThrow(RangeError);
  expect(() => smallestDetectableChange(one, one, { power: 1 })).toThrow(RangeError);
  expect(() => sampleSizeForDifference({ variances: [6500, 6500], difference: 0 })).toThrow(RangeError);
  expect(() => sampleSizeForDifference({ variances: [6500, 6500], difference: 5, power: 0 })).toThrow(
    RangeError,
  );
});
