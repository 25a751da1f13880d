import { expect, it } from 'vitest';
import { posteriorInterval } from './posterior-interval.ts';

const five = { promoters: 5, passives: 0, detractors: 0 };

it('is cut at the ends of the scale, unless told', () => {
  expect(posteriorInterval(five).high).toBe(100);
  expect(posteriorInterval(five, 0.95, { clamp: false }).high).toBeCloseTo(118.1203, 4);
});

it('refuses an impossible level', () => {
  expect(() => posteriorInterval(five, 95)).toThrow(RangeError);
});
