import { expect, it } from 'vitest';
import { dirichletWeights } from './dirichlet-weights.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';

const half = { promoters: 0.5, passives: 0.5, detractors: 0.5 };
const one = { promoters: 1, passives: 0, detractors: 0 };

it('adds the prior to the counts', () => {
  expect(dirichletWeights(one, half)).toEqual({ promoters: 1.5, passives: 0.5, detractors: 0.5 });
});

it('refuses impossible counts and priors', () => {
  expect(() => dirichletWeights({ ...one, passives: -1 }, half)).toThrow(ImpossibleCountsError);
  for (const passives of [0, -1, Number.NaN, Infinity]) {
    expect(() => dirichletWeights(one, { ...half, passives })).toThrow(/prior/);
  }
});
