import { expect, it } from 'vitest';
import { posterior } from './posterior.ts';

it('is the prior itself when nobody answered', () => {
  const { mean, variance } = posterior({ promoters: 0, passives: 0, detractors: 0 });
  expect(mean).toBe(0);
  expect(variance).toBeCloseTo(10_000 * (2 / 3 / 2.5), 8);
});

it('pulls the estimate towards the prior', () => {
  const three = { promoters: 3, passives: 0, detractors: 0 };
  const sceptic = { promoters: 1, passives: 10, detractors: 1 };
  expect(posterior(three).mean).toBeCloseTo(300 / 4.5, 10);
  expect(posterior(three, sceptic).mean).toBeCloseTo(20, 10);
});
