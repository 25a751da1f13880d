import { expect, it } from 'vitest';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { waldInterval } from './wald-interval.ts';

const pair = { promoters: 1, passives: 0, detractors: 1 };

it('leaves the scale at small n, unless it is cut', () => {
  expect(waldInterval(pair)).toEqual({ level: 0.95, low: -100, high: 100 });
  expect(waldInterval(pair, 0.95, { clamp: false })?.high).toBeCloseTo(138.5904, 4);
});

it('is null when nobody answered', () => {
  expect(waldInterval({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
});

it('refuses impossible counts and levels', () => {
  expect(() => waldInterval({ ...pair, passives: -1 })).toThrow(ImpossibleCountsError);
  expect(() => waldInterval(pair, 95)).toThrow(RangeError);
});
