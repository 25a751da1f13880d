import { expect, it } from 'vitest';
import { criticalValue } from './critical-value.ts';

it.each([
  [0.8, 1.2815515655446004],
  [0.9, 1.6448536269514722],
  [0.95, 1.959963984540054],
  [0.99, 2.5758293035489004],
  [0.998, 3.090232306167813],
])('of %d is %d', (level, z) => {
  expect(criticalValue(level)).toBeCloseTo(z, 12);
});

it('stays finite next to 1', () => {
  expect(criticalValue(1 - Number.EPSILON)).toBeCloseTo(8.2, 1);
});

it.each([0, 1, 95, -0.5, Number.NaN])('refuses %d', (level) => {
  expect(() => criticalValue(level)).toThrow(RangeError);
});
