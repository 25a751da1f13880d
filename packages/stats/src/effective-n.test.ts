import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type EffectiveN, effectiveN } from './effective-n.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';

const group = fc.record({ weight: fc.double({ min: 0.001, max: 1000, noNaN: true }), n: fc.nat(1000) });

it('is never more than the answers, and as many where all weigh alike', () => {
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 20 }), (groups) => {
      fc.pre(groups.some(({ n }) => n > 0));
      const { n, effectiveN: effective, designEffect } = effectiveN(groups) as EffectiveN;
      expect(effective).toBeLessThanOrEqual(n * (1 + 1e-9));
      expect(designEffect).toBeGreaterThanOrEqual(1 - 1e-9);
      const alike = effectiveN(groups.map((one) => ({ ...one, weight: 7 }))) as EffectiveN;
      expect(alike.effectiveN).toBeCloseTo(n, 6);
    }),
  );
});

it('is null without weights, and refuses the impossible', () => {
  expect(effectiveN([])).toBeNull();
  expect(effectiveN([{ weight: 0, n: 4 }])).toBeNull();
  expect(() => effectiveN([{ weight: -1, n: 4 }])).toThrow(RangeError);
  expect(() => effectiveN([{ weight: 1, n: 0.5 }])).toThrow(ImpossibleCountsError);
});
