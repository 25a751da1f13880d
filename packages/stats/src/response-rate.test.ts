import { expect, it } from 'vitest';
import { aaporResponseRates } from './aapor-response-rates.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { responseRate } from './response-rate.ts';

it('holds its interval, and is null before anything was delivered', () => {
  const { rate, interval } = responseRate({ sent: 410, bounced: 10, scored: 48 });
  expect(rate).toBe(12);
  // Wilson's limits are the rates from which 12 % is just z standard errors away.
  for (const limit of [interval?.low as number, interval?.high as number]) {
    const z = (12 - limit) / Math.sqrt((limit * (100 - limit)) / 400);
    expect(Math.abs(z)).toBeCloseTo(1.959964, 5);
  }
  expect(responseRate({ sent: 3, bounced: 3, scored: 0 })).toMatchObject({ rate: null, interval: null });
});

it('refuses what cannot be', () => {
  expect(() => responseRate({ sent: 3, bounced: 4, scored: 0 })).toThrow(ImpossibleCountsError);
  expect(() => responseRate({ sent: 3, bounced: 0, scored: 4 })).toThrow(ImpossibleCountsError);
  expect(() => responseRate({ sent: 3, bounced: 0, scored: 1, byScanner: 2 })).toThrow(ImpossibleCountsError);
});

it('has no AAPOR rate without a sample', () => {
  const none = {
    complete: 0,
    partial: 0,
    refused: 0,
    notReached: 0,
    other: 0,
    unknownHousehold: 0,
    unknownOther: 0,
  };
  expect(aaporResponseRates({ ...none, eligibleShare: 1 }).rr1).toBeNull();
  expect(() => aaporResponseRates({ ...none, eligibleShare: 2 })).toThrow(RangeError);
  expect(() => aaporResponseRates({ ...none, refused: -1, eligibleShare: 1 })).toThrow(ImpossibleCountsError);
});
