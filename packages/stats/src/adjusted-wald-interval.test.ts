import { expect, it } from 'vitest';
import { adjustedWaldInterval } from './adjusted-wald-interval.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';

const ten = { promoters: 10, passives: 0, detractors: 0 };

it('is centred on the adjusted value', () => {
  const interval = adjustedWaldInterval({ promoters: 70, passives: 10, detractors: 20 });
  expect(interval?.center).toBeCloseTo(48.54368932, 7);
  expect(((interval?.low ?? 0) + (interval?.high ?? 0)) / 2).toBeCloseTo(48.54368932, 7);
});

it('is cut at the ends of the scale, unless told', () => {
  expect(adjustedWaldInterval(ten)?.high).toBe(100);
  expect(adjustedWaldInterval(ten, 0.95, { clamp: false })?.high).toBeCloseTo(106.3426, 4);
});

it('excludes the observed +100 at 80 %, which is why it is not the default', () => {
  expect(adjustedWaldInterval(ten, 0.8)?.high).toBeCloseTo(96.1595, 4);
});

it('is null when nobody answered', () => {
  expect(adjustedWaldInterval({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
});

it('refuses impossible counts and levels', () => {
  expect(() => adjustedWaldInterval({ ...ten, passives: 0.75 })).toThrow(ImpossibleCountsError);
  expect(() => adjustedWaldInterval(ten, 0)).toThrow(RangeError);
});
