import { describe, expect, it } from 'vitest';
import {
  finitePopulationCorrection,
  finitePopulationInterval,
  nps,
  powerOfDifference,
  sampleSizeForDifference,
  sampleSizeForMargin,
  smallestDetectableChange,
  standardError,
  standardErrorOfDifference,
  varianceOfShares,
} from '../index.ts';
import { expectNear } from './expect-near.ts';
import { referenceCases } from './reference-cases.ts';

type Case = {
  type: 'margin_of_error' | 'two_sample_n' | 'power_and_mde' | 'fpc_interval';
  input: unknown;
  expected: Record<string, unknown>;
};
type Input = Record<string, number>;

const of = (promoters = 0, detractors = 0) => varianceOfShares({ promoters, detractors });

/** What we say of each type of case, on the scale of the reference. */
const solutions: Record<Case['type'], (input: Input) => Record<string, unknown>> = {
  margin_of_error: ({ promoter_share, detractor_share, margin = 0, level, ...input }) => {
    const variance = of(promoter_share, detractor_share);
    const size = sampleSizeForMargin({
      variance,
      margin: 100 * margin,
      level,
      population: (input as { population: number | null }).population,
    });
    return {
      variance: variance / 10_000,
      n0_unrounded: size.unrounded,
      n_wald: size.wald,
      n_adjusted_wald: size.adjustedWald,
      n_with_fpc: size.ofPopulation,
    };
  },
  two_sample_n: ({ p1 = 0, d1 = 0, p2 = 0, d2 = 0, alpha = 0, power }) => {
    const difference = 100 * (p2 - d2 - (p1 - d1));
    const variances = [of(p1, d1), of(p2, d2)] as const;
    const size = sampleSizeForDifference({ variances, difference, level: 1 - alpha, power });
    const group = (variance: number) => ({ variance, n: size.wald });
    return {
      delta: difference / 100,
      v1: variances[0] / 10_000,
      v2: variances[1] / 10_000,
      n_per_group_unrounded: size.unrounded,
      n_per_group: size.wald,
      n_per_group_adjusted_wald: size.adjustedWald,
      achieved_power: powerOfDifference(difference, group(variances[0]), group(variances[1]), 1 - alpha),
    };
  },
  power_and_mde: ({ v1 = 0, n1 = 0, v2 = 0, n2 = 0, delta = 0, alpha = 0 }) => {
    const groups = [
      { variance: 10_000 * v1, n: n1 },
      { variance: 10_000 * v2, n: n2 },
    ] as const;
    return {
      se: standardErrorOfDifference(...groups) / 100,
      power: powerOfDifference(100 * delta, ...groups, 1 - alpha),
      mde_80pct_power: smallestDetectableChange(...groups, { level: 1 - alpha }) / 100,
    };
  },
  fpc_interval: ({ promoters = 0, passives = 0, detractors = 0, population = 0, level }) => {
    const counts = { promoters, passives, detractors };
    const interval = finitePopulationInterval(counts, population, level);
    return {
      nps: (nps(counts) ?? Number.NaN) / 100,
      se: (standardError(counts) ?? Number.NaN) / 100,
      fpc: finitePopulationCorrection(promoters + passives + detractors, population),
      se_fpc: (interval?.standardError ?? Number.NaN) / 100,
      wald_ci_fpc: interval && [interval.low / 100, interval.high / 100],
    };
  },
};

describe('sample_size_power_fpc.json', () => {
  it.each(referenceCases<Case>('sample_size_power_fpc'))('$id', ({ type, input, expected }) => {
    const actual = solutions[type](input as Input);
    expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, value] of Object.entries(expected)) expectNear(actual[name], value);
  });
});
