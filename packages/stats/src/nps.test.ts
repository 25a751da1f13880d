import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { nps } from './nps.ts';
import { anyCounts, mirrored } from './reference/any-counts.ts';

it('keeps passives in the denominator, and floats out of the numerator', () => {
  expect(nps({ promoters: 70, passives: 10, detractors: 20 })).toBe(50);
  expect(nps({ promoters: 57, passives: 143, detractors: 0 })).toBe(28.5);
  expect(nps({ promoters: 1, passives: 0, detractors: 2 })).toBe(-100 / 3);
});

it('is null when nobody answered', () => {
  expect(nps({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
});

it('refuses impossible counts', () => {
  expect(() => nps({ promoters: 1.5, passives: 0, detractors: 0 })).toThrow(ImpossibleCountsError);
});

it('stays on the scale and changes sign with the bands', () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const value = nps(counts) as number;
      expect(Math.abs(value)).toBeLessThanOrEqual(100);
      expect(nps(mirrored(counts))).toBeCloseTo(-value, 12);
    }),
  );
});
