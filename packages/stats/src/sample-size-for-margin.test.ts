import fc from 'fast-check';
import { expect, it } from 'vitest';
import { criticalValue } from './critical-value.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { sampleSizeForMargin } from './sample-size-for-margin.ts';

it('keeps its promise: that many answers are enough, one fewer is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 50 }), (variance, margin) => {
      const { wald } = sampleSizeForMargin({ variance, margin });
      const half = (n: number) => criticalValue(0.95) * Math.sqrt(variance / n);
      expect(half(wald)).toBeLessThanOrEqual(margin + 1e-9);
      if (wald > 1) expect(half(wald - 1)).toBeGreaterThan(margin - 1e-9);
    }),
  );
});

it('never asks for more than a closed list holds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 50 }),
      (population, margin) => {
        const { ofPopulation } = sampleSizeForMargin({ variance: 10_000, margin, population });
        expect(ofPopulation).toBeLessThanOrEqual(population);
      },
    ),
  );
});

it('refuses the impossible', () => {
  expect(() => sampleSizeForMargin({ variance: -1, margin: 5 })).toThrow(RangeError);
  expect(() => sampleSizeForMargin({ variance: 6500, margin: 0 })).toThrow(RangeError);
  expect(() => sampleSizeForMargin({ variance: 6500, margin: 5, population: 0 })).toThrow(
    ImpossibleCountsError,
  );
});
