import { expect, it } from 'vitest';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { variance } from './variance.ts';

it('is in points²', () => {
  expect(variance({ promoters: 70, passives: 10, detractors: 20 })).toBe(6500);
  expect(variance({ promoters: 1, passives: 0, detractors: 1 })).toBe(10_000);
});

it('is null when nobody answered', () => {
  expect(variance({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
});

it('refuses impossible counts', () => {
  expect(() => variance({ promoters: -1, passives: 0, detractors: 0 })).toThrow(ImpossibleCountsError);
});
