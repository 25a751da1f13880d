import { expect, it } from 'vitest';
import { toInterval } from './to-interval.ts';

it('speaks points, cuts at the bound and has no −0', () => {
  expect(toInterval(0.9, -0, 1.5, 100)).toEqual({ level: 0.9, low: 0, high: 100 });
  expect(toInterval(0.9, -3, 1.5, Infinity)).toEqual({ level: 0.9, low: -300, high: 150 });
});
