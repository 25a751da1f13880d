import { expect, it } from 'vitest';
import { gammaDraw } from './gamma-draw.ts';
import { seededRandom } from './seeded-random.ts';

it.each([0.5, 1, 1.5, 20])('of shape %d has that mean and that variance', (shape) => {
  const random = seededRandom(3);
  const count = 200_000;
  const numbers = Array.from({ length: count }, () => gammaDraw(shape, random));
  const mean = numbers.reduce((sum, x) => sum + x, 0) / count;
  const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / count;
  expect(Math.abs(mean - shape)).toBeLessThan(4 * Math.sqrt(shape / count));
  expect(Math.abs(variance / shape - 1)).toBeLessThan(0.04);
});
