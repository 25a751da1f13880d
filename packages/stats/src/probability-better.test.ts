import { expect, it } from 'vitest';
import { probabilityBetter } from './probability-better.ts';

const nobody = { promoters: 0, passives: 0, detractors: 0 };
const good = { promoters: 500, passives: 300, detractors: 200 };
const better = { promoters: 550, passives: 300, detractors: 150 };

it('is a half when nothing is known', () => {
  expect(probabilityBetter(nobody, nobody)).toBe(0.5);
});

it('is the complement the other way round', () => {
  expect(probabilityBetter(good, better)).toBeGreaterThan(0.99);
  expect(probabilityBetter(good, better) + probabilityBetter(better, good)).toBeCloseTo(1, 12);
});
