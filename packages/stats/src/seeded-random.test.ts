import { expect, it } from 'vitest';
import { seededRandom } from './seeded-random.ts';

const draw = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
};

it('repeats itself for a seed, and only for that seed', () => {
  expect(draw(7, 20)).toEqual(draw(7, 20));
  expect(draw(7, 20)).not.toEqual(draw(8, 20));
});

it('gives the same numbers on every machine', () => {
  expect(draw(1, 3)).toEqual([0.5686059948349658, 0.8893939367683266, 0.47058241801983597]);
});

it('is uniform, strictly between 0 and 1', () => {
  const numbers = draw(1, 200_000);
  const tenths = Array<number>(10).fill(0);
  for (const number of numbers) {
    const tenth = Math.floor(number * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  expect(Math.min(...numbers.slice(0, 100_000))).toBeGreaterThan(0);
  expect(Math.max(...numbers.slice(0, 100_000))).toBeLessThan(1);
  const chiSquare = tenths.reduce((sum, count) => sum + (count - 20_000) ** 2 / 20_000, 0);
  expect(chiSquare).toBeLessThan(27.9); // the 99.9 % limit at 9 degrees of freedom
});
