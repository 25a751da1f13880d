import { expect, it } from 'vitest';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { roundedNps } from './rounded-nps.ts';

it('rounds once, from the counts', () => {
  expect(roundedNps({ promoters: 504, passives: 340, detractors: 156 })).toBe(35);
  expect(roundedNps({ promoters: 192, passives: 115, detractors: 77 }, 1)).toBe(29.9);
});

it('is null when nobody answered', () => {
  expect(roundedNps({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
});

it('refuses impossible counts', () => {
  expect(() => roundedNps({ promoters: -1, passives: 0, detractors: 0 })).toThrow(ImpossibleCountsError);
});
