import { expect, it } from 'vitest';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { standardError } from './standard-error.ts';

it('is in points', () => {
  expect(standardError({ promoters: 70, passives: 10, detractors: 20 })).toBeCloseTo(8.0622577483, 9);
});

it('is null when nobody answered', () => {
  expect(standardError({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
});

it('refuses impossible counts', () => {
  expect(() => standardError({ promoters: -1, passives: 0, detractors: 0 })).toThrow(ImpossibleCountsError);
});
