import fc from 'fast-check';
import { expect, it } from 'vitest';
import { trimWeights } from './trim-weights.ts';

const mean = (weights: readonly number[]) =>
  weights.reduce((sum, weight) => sum + weight, 0) / weights.length;

it('keeps the mean and lets nobody above the limit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.001, max: 10_000, noNaN: true }), { minLength: 6, maxLength: 40 }),
      (weights) => {
        const trimmed = trimWeights(weights);
        expect(mean(trimmed)).toBeCloseTo(mean(weights), 6);
        expect(Math.max(...trimmed)).toBeLessThanOrEqual(5 * mean(weights) * (1 + 1e-9));
      },
    ),
  );
});

it('leaves modest weights alone, and refuses the impossible', () => {
  expect(trimWeights([1, 2, 3])).toEqual([1, 2, 3]);
  expect(trimWeights([0, 0])).toEqual([0, 0]);
  expect(trimWeights([0, 0, 0, 0, 0, 0, 12])).toEqual([0, 0, 0, 0, 0, 0, 12]);
  expect(() => trimWeights([-1])).toThrow(RangeError);
  expect(() => trimWeights([1], 1)).toThrow(RangeError);
});
