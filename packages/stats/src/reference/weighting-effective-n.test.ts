import { describe, expect, it } from 'vitest';
import {
  type BandCounts,
  type Interval,
  type PostStratifiedNps,
  postStratifiedNps,
  type WeightedNps,
  weightedNps,
} from '../index.ts';
import { expectNear } from './expect-near.ts';
import { referenceCases } from './reference-cases.ts';

type Strata = { strata: { pro: number; pas: number; det: number }[]; population_share: number[] };
type People = { x: (-1 | 0 | 1)[]; w: number[] };
type Case = { input: Strata | People; expected: Record<string, unknown> };

const limits = (interval: Interval | null) => interval && [interval.low / 100, interval.high / 100];
const scaled = (value: number | null) => (value === null ? null : value / 100);

function ofStrata({ strata, population_share }: Strata): Record<string, unknown> {
  const result = postStratifiedNps(
    strata.map(({ pro, pas, det }, i) => ({
      counts: { promoters: pro, passives: pas, detractors: det },
      populationShare: population_share[i] as number,
    })),
  ) as PostStratifiedNps;
  return {
    n: result.n,
    raw_nps: result.rawNps / 100,
    stratum_nps: result.strata.map(({ nps }) => nps / 100),
    weights_normalised_to_mean_1: result.strata.map(({ weight }) => weight),
    weighted_nps: result.nps / 100,
    weighted_promoter_share: result.promoterShare / 100,
    weighted_detractor_share: result.detractorShare / 100,
    kish_n_eff: result.effectiveN,
    kish_deff: result.designEffect,
    cv_weights_squared: result.designEffect - 1,
    weighted_variance: result.variance / 10_000,
    se_kish: result.kishStandardError / 100,
    se_linearised: scaled(result.standardError),
    se_stratified: scaled(result.stratifiedStandardError),
    ci95_linearised: limits(result.interval),
    ci95_stratified: limits(result.stratifiedInterval),
  };
}

function ofPeople({ x, w }: People): Record<string, unknown> {
  const one = (score: number): BandCounts => ({
    promoters: score === 1 ? 1 : 0,
    passives: score === 0 ? 1 : 0,
    detractors: score === -1 ? 1 : 0,
  });
  const result = weightedNps(
    x.map((score, i) => ({ weight: w[i] as number, counts: one(score) })),
  ) as WeightedNps;
  return {
    weighted_nps: result.nps / 100,
    n: result.n,
    sum_w: w.reduce((sum, weight) => sum + weight, 0),
    kish_n_eff: result.effectiveN,
    deff: result.designEffect,
    weighted_variance: result.variance / 10_000,
    se_kish: result.kishStandardError / 100,
    se_linearised: scaled(result.standardError),
  };
}

describe('weighting_effective_n.json', () => {
  it.each(referenceCases<Case>('weighting_effective_n'))('$id', ({ input, expected }) => {
    const actual = 'strata' in input ? ofStrata(input) : ofPeople(input);
    expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, value] of Object.entries(expected)) expectNear(actual[name], value);
  });
});
