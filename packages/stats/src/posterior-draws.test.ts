import { expect, it } from 'vitest';
import { posterior } from './posterior.ts';
import { posteriorDraws } from './posterior-draws.ts';

const counts = { promoters: 8, passives: 1, detractors: 1 };

it('has the mean and the variance of the posterior', () => {
  const draws = posteriorDraws(counts, { draws: 200_000 });
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
  expect(Math.abs(mean - posterior(counts).mean)).toBeLessThan(0.2);
  expect(variance / posterior(counts).variance).toBeCloseTo(1, 1);
  expect(draws.every((x) => x >= -100 && x <= 100)).toBe(true);
});

it('repeats itself for a seed', () => {
  expect(posteriorDraws(counts, { draws: 9, seed: 4 })).toEqual(
    posteriorDraws(counts, { draws: 9, seed: 4 }),
  );
});

it.each([0, -1, 1.5, Number.NaN])('refuses %d draws', (draws) => {
  expect(() => posteriorDraws(counts, { draws })).toThrow(RangeError);
});
