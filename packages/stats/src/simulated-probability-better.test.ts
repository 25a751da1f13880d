import { expect, it } from 'vitest';
import { simulatedProbabilityBetter } from './simulated-probability-better.ts';

it('draws the two groups independently: a group is better than its like half of the time', () => {
  const counts = { promoters: 5, passives: 2, detractors: 1 };
  expect(simulatedProbabilityBetter(counts, counts, { draws: 100_000 })).toBeCloseTo(0.5, 2);
});
