import { describe, expect, it } from 'vitest';
import {
  type BandCounts,
  type Interval,
  posterior,
  posteriorInterval,
  probabilityBetter,
  simulatedPosteriorInterval,
  simulatedProbabilityBetter,
} from '../index.ts';
import { expectNear } from './expect-near.ts';
import { referenceCases } from './reference-cases.ts';

type Triple = [promoters: number, passives: number, detractors: number];
type Case = {
  input: { a: Triple; b: Triple; prior: Triple; level: number };
  expected: {
    a_mean: number;
    a_sd: number;
    b_mean: number;
    b_sd: number;
    a_ci_normal: number[];
    prob_b_greater_a_normal: number;
    monte_carlo: { tolerance: number; a_ci_equal_tail: number[]; prob_b_greater_a: number };
  };
};

const counts = ([promoters, passives, detractors]: Triple): BandCounts => ({
  promoters,
  passives,
  detractors,
});
/** The file's scale is −1…1, ours is points. */
const limits = (interval: Interval) => [interval.low / 100, interval.high / 100];

describe('bayes_dirichlet.json', () => {
  it.each(referenceCases<Case>('bayes_dirichlet'))('$id', ({ input, expected }) => {
    const [a, b, prior] = [counts(input.a), counts(input.b), counts(input.prior)];
    expectNear(posterior(a, prior).mean / 100, expected.a_mean);
    expectNear(Math.sqrt(posterior(a, prior).variance) / 100, expected.a_sd);
    expectNear(posterior(b, prior).mean / 100, expected.b_mean);
    expectNear(Math.sqrt(posterior(b, prior).variance) / 100, expected.b_sd);
    expectNear(limits(posteriorInterval(a, input.level, { prior, clamp: false })), expected.a_ci_normal);
    expectNear(probabilityBetter(a, b, prior), expected.prob_b_greater_a_normal);

    const { tolerance, a_ci_equal_tail, prob_b_greater_a } = expected.monte_carlo;
    // As many draws as the file: at five answers the density at the lower limit is thin, the noise there wide.
    const simulated = simulatedPosteriorInterval(a, input.level, { prior, draws: 2_000_000 });
    expectNear(limits(simulated), a_ci_equal_tail, tolerance);
    expectNear(simulatedProbabilityBetter(a, b, { prior }), prob_b_greater_a, tolerance);
    expect(Object.keys(expected)).toHaveLength(7);
    expect(Object.keys(expected.monte_carlo)).toHaveLength(3);
  });
});
