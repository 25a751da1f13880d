import { expect, it } from 'vitest';
import { linearScale, stepFor, ticksBetween } from './scale.ts';

it('maps values to pixels along a line', () => {
  const x = linearScale([-100, 100], [0, 400]);
  expect([x(-100), x(0), x(36)]).toEqual([0, 200, 272]);
});

it('picks a step that people count in', () => {
  expect([stepFor(30, 8), stepFor(200, 4), stepFor(60, 4), stepFor(2, 8)]).toEqual([5, 50, 20, 0.5]);
});

it('lists the multiples within, zero without a sign', () => {
  expect(ticksBetween(-12, 21, 10)).toEqual([-10, 0, 10, 20]);
  expect(Object.is(ticksBetween(-10, 10, 10)[1], 0)).toBe(true);
});
