import { describe, expect, it } from 'vitest';
import { type BandCounts, displayNps, nps, roundedNps, roundHalfAway, roundPoints } from '../index.ts';
import { expectNear } from './expect-near.ts';
import { referenceCases } from './reference-cases.ts';

/**
 * Other columns of the file (half to even, truncation, Math.round, rounded shares) record what competing conventions
 * print; there is deliberately no function for them here. The two that differ most are recomputed to show that the
 * library prints neither.
 */
type Case = {
  input: BandCounts;
  expected: {
    exact: number;
    round_half_away_from_zero: number;
    one_decimal_half_away: number;
    rounded_shares_then_subtracted: number;
    rounded_shares_sum: number;
    float_path_pro_over_n_minus_det_over_n_times_100: number;
  };
};

const cases = referenceCases<Case>('rounding');

describe('rounding.json', () => {
  it.each(cases)('$id', ({ input, expected }) => {
    expectNear(nps(input), expected.exact);
    expect(roundedNps(input)).toBe(expected.round_half_away_from_zero);
    expect(roundedNps(input, 1)).toBe(expected.one_decimal_half_away + 0);
    expect(displayNps(input)).toBe(
      String(expected.round_half_away_from_zero)
        .replace('-', '\u2212')
        .replace(/^(?=[1-9])/, '+'),
    );
    expect(roundPoints(expected.exact)).toBe(expected.round_half_away_from_zero);
    expect(roundPoints(expected.float_path_pro_over_n_minus_det_over_n_times_100)).toBe(
      expected.round_half_away_from_zero,
    );

    const n = input.promoters + input.passives + input.detractors;
    const share = (count: number) => roundHalfAway(100 * count, n);
    expect(share(input.promoters) - share(input.detractors)).toBe(expected.rounded_shares_then_subtracted);
    expect(share(input.promoters) + share(input.passives) + share(input.detractors)).toBe(
      expected.rounded_shares_sum,
    );
  });

  it('differs from subtracting rounded shares exactly where the file says so', () => {
    const differing = cases.filter(
      ({ input, expected }) => roundedNps(input) !== expected.rounded_shares_then_subtracted,
    );
    expect(differing.map(({ id }) => id)).toEqual(['rnd-02', 'rnd-12', 'rnd-17']);
  });
});
