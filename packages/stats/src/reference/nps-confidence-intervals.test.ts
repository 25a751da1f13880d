import { describe, expect, it } from 'vitest';
import {
  type AdjustedInterval,
  type Adjustment,
  adjustedWaldInterval,
  type BandCounts,
  countAnswers,
  criticalValue,
  goodmanInterval,
  type Interval,
  moverInterval,
  nps,
  scoreInterval,
  standardError,
  variance,
  waldInterval,
} from '../index.ts';
import { expectNear } from './expect-near.ts';
import { referenceCases } from './reference-cases.ts';

type Case = { input: BandCounts & { level: number }; expected: Record<string, unknown> };

/** The file's scale is −1…1, ours is points. */
const limits = (interval: Interval | null) => interval && [interval.low / 100, interval.high / 100];
const adjusted = (counts: BandCounts, level: number, adjustment: Adjustment, clamp: boolean) =>
  limits(adjustedWaldInterval(counts, level, { adjustment, clamp }));

const fields: Record<string, (counts: BandCounts, level: number) => unknown> = {
  n: countAnswers,
  nps: (counts) => (nps(counts) ?? Number.NaN) / 100,
  nps100: nps,
  variance: (counts) => (variance(counts) ?? Number.NaN) / 10_000,
  se: (counts) => (standardError(counts) ?? Number.NaN) / 100,
  z: (_, level) => criticalValue(level),
  wald: (counts, level) => limits(waldInterval(counts, level, { clamp: false })),
  wald_clamped: (counts, level) => limits(waldInterval(counts, level)),
  goodman_chisq2: (counts, level) => limits(goodmanInterval(counts, level, { clamp: false })),
  adjusted_wald_1_1_1: (counts, level) => adjusted(counts, level, 'one-each', false),
  adjusted_wald_z2_thirds: (counts, level) => adjusted(counts, level, 'z-squared-thirds', false),
  agresti_min_half_1_half_clamped: (counts, level) => adjusted(counts, level, 'agresti-min', true),
  bonett_price_1_0_1_clamped: (counts, level) => adjusted(counts, level, 'bonett-price', true),
  score: (counts, level) => limits(scoreInterval(counts, level)),
  mover_wilson: (counts, level) => limits(moverInterval(counts, level)),
};

/** Not offered: Wald with Student's t still has no width when all answers are equal, and none at all at n = 1. */
const notOffered = ['trinomial_t_n_minus_1'];

describe('nps_confidence_intervals.json', () => {
  it.each(referenceCases<Case>('nps_confidence_intervals'))('$id', ({ input, expected }) => {
    const { level, ...counts } = input;
    const { adjusted_wald, ...others } = expected;
    for (const [field, value] of Object.entries(others)) {
      if (notOffered.includes(field)) continue;
      const compute = fields[field];
      if (compute === undefined) throw new Error(`nothing checks ${field}`);
      expectNear(compute(counts, level), value);
    }

    const rocks = adjusted_wald as { estimate: number; se: number; raw: number[]; clamped: number[] };
    const raw = adjustedWaldInterval(counts, level, { clamp: false }) as AdjustedInterval;
    expectNear(raw.center / 100, rocks.estimate);
    expectNear(raw.standardError / 100, rocks.se);
    expectNear(limits(raw), rocks.raw);
    expectNear(adjusted(counts, level, 'rocks', true), rocks.clamped);
    expect(Object.keys(rocks)).toEqual(['estimate', 'se', 'raw', 'clamped']);
  });
});
