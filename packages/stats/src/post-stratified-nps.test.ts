import { expect, it } from 'vitest';
import { postStratifiedNps } from './post-stratified-nps.ts';

const happy = { promoters: 9, passives: 1, detractors: 0 };
const none = { promoters: 0, passives: 0, detractors: 0 };
const one = { promoters: 0, passives: 0, detractors: 1 };

it('cannot stand for customers of whom nobody answered', () => {
  const of = (share: number) =>
    postStratifiedNps([
      { counts: happy, populationShare: 1 - share },
      { counts: none, populationShare: share },
    ]);
  expect(of(0.5)).toBeNull();
  expect(of(0)?.nps).toBe(90);
});

it('knows no error of a stratum with a single answer', () => {
  const result = postStratifiedNps([
    { counts: happy, populationShare: 0.5 },
    { counts: one, populationShare: 0.5 },
  ]);
  expect(result).toMatchObject({ stratifiedStandardError: null, stratifiedInterval: null });
  expect(result?.nps).toBeCloseTo(-5, 9);
});

it('refuses shares that do not add up', () => {
  expect(() => postStratifiedNps([{ counts: happy, populationShare: 0.9 }])).toThrow(RangeError);
});
