import { expect, it } from 'vitest';
import type { Difference } from './index.ts';
import { overlappingChange } from './overlapping-change.ts';
import { pairedChange } from './paired-change.ts';
import type { PairedCounts } from './paired-counts.ts';
import { twoSampleDifference } from './two-sample-difference.ts';

const nobody = { promoters: 0, passives: 0, detractors: 0 };
const first = { promoters: 70, passives: 10, detractors: 20 };
const second = { promoters: 60, passives: 20, detractors: 20 };
const twice: PairedCounts = [
  [30, 8, 4],
  [10, 40, 10],
  [5, 13, 80],
];
const none: PairedCounts = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
];

it('is the paired change when all answered twice', () => {
  const all = overlappingChange(nobody, nobody, twice) as Difference;
  const paired = pairedChange(twice);
  expect(all.difference).toBeCloseTo(paired?.difference as number, 9);
  expect(all.standardError).toBeCloseTo(paired?.standardError as number, 9);
});

it('is the plain comparison of two samples when nobody did', () => {
  const apart = overlappingChange(first, second, none) as Difference;
  const wald = twoSampleDifference(first, second, { method: 'wald' });
  expect(apart.standardError).toBeCloseTo(wald?.standardError as number, 9);
  expect(apart.pValue).toBeCloseTo(wald?.pValue as number, 9);
});

it('is more precise the more answered twice', () => {
  const overlap = overlappingChange(first, second, twice) as Difference;
  const strangers = twoSampleDifference(
    { promoters: 70 + 94, passives: 10 + 61, detractors: 20 + 45 },
    { promoters: 60 + 94, passives: 20 + 61, detractors: 20 + 45 },
    { method: 'wald' },
  ) as Difference;
  expect(overlap.standardError).toBeLessThan(strangers.standardError);
});

it('is null when a sample is empty', () => {
  expect(overlappingChange(nobody, second, none)).toBeNull();
});
