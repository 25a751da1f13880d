import { expect, it } from 'vitest';
import { posteriorInterval } from './posterior-interval.ts';
import { simulatedPosteriorInterval } from './simulated-posterior-interval.ts';

it('joins the normal approximation at large n', () => {
  const counts = { promoters: 5000, passives: 3000, detractors: 2000 };
  const [simulated, normal] = [
    simulatedPosteriorInterval(counts, 0.9, { draws: 50_000 }),
    posteriorInterval(counts, 0.9),
  ];
  expect(Math.abs(simulated.low - normal.low)).toBeLessThan(0.05);
  expect(Math.abs(simulated.high - normal.high)).toBeLessThan(0.05);
});

it('refuses an impossible level before drawing', () => {
  const nobody = { promoters: 0, passives: 0, detractors: 0 };
  expect(() => simulatedPosteriorInterval(nobody, 95)).toThrow(RangeError);
});
