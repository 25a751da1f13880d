import { describe, expect, it } from 'vitest';
import {
  aaporResponseRates,
  type BandCounts,
  type NonresponseBounds,
  nonresponseBounds,
  npsOfAllIf,
  responseRate,
} from '../index.ts';
import { expectNear } from './expect-near.ts';
import { referenceCases } from './reference-cases.ts';

type Input = Record<string, number>;
type Case = {
  input: { kind: 'aapor' | 'nonresponse' | 'email_funnel' };
  expected: Record<string, unknown>;
};

const share = (percent: number | null) => (percent === null ? null : percent / 100);

/** What we say of each kind of case, on the scale of the reference. */
const solutions: Record<Case['input']['kind'], (input: Input) => Record<string, unknown>> = {
  aapor: ({ I = 0, P = 0, R = 0, NC = 0, O = 0, UH = 0, UO = 0, e = 0 }) => {
    const rates = aaporResponseRates({
      complete: I,
      partial: P,
      refused: R,
      notReached: NC,
      other: O,
      unknownHousehold: UH,
      unknownOther: UO,
      eligibleShare: e,
    });
    return Object.fromEntries(Object.entries(rates).map(([name, rate]) => [name.toUpperCase(), share(rate)]));
  },
  nonresponse: ({ promoters = 0, passives = 0, detractors = 0, invited = 0 }) => {
    const counts: BandCounts = { promoters, passives, detractors };
    const bounds = nonresponseBounds(counts, invited) as NonresponseBounds;
    const lower = npsOfAllIf(counts, invited, -10) as number;
    return {
      response_rate: bounds.responseRate / 100,
      nps_respondents: bounds.nps / 100,
      worst_case_bounds: [bounds.low / 100, bounds.high / 100],
      nonrespondent_nps_that_makes_total_zero: share(bounds.breakEven),
      total_if_nonrespondents_10pts_lower: lower / 100,
      total_if_nonrespondents_30pts_lower: (npsOfAllIf(counts, invited, -30) as number) / 100,
      bias_per_10pt_gap: (bounds.nps - lower) / 100,
    };
  },
  email_funnel: ({ sent = 0, bounced = 0, scored_raw = 0, scanner_flagged = 0, completed = 0 }) => {
    const result = responseRate({ sent, bounced, scored: scored_raw, byScanner: scanner_flagged });
    return {
      delivered: result.delivered,
      valid_scores: result.answered,
      response_rate_of_delivered: share(result.rate),
      naive_rate_with_scanner_hits: share(result.naiveRate),
      completion_rate: completed / result.answered,
    };
  },
};

describe('response_rates_nonresponse.json', () => {
  it.each(referenceCases<Case>('response_rates_nonresponse'))('$id', ({ input, expected }) => {
    const actual = solutions[input.kind](input as unknown as Input);
    expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, value] of Object.entries(expected)) expectNear(actual[name], value);
  });
});
