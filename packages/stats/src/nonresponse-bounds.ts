import type { BandCounts } from './band-counts.ts';
import { countAnswers } from './count-answers.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { nps } from './nps.ts';

/** What those who did not answer can do to an NPS. In points, but for the rate. */
export interface NonresponseBounds {
  /** n / invited, in per cent. */
  readonly responseRate: number;
  /** NPS of those who answered. */
  readonly nps: number;
  /** NPS of all if all the others were detractors. */
  readonly low: number;
  /** NPS of all if all the others were promoters. */
  readonly high: number;
  /**
   * The NPS of the others at which that of all is 0: beyond ±100 no answer of theirs can change the sign. `null` when
   * all answered.
   */
  readonly breakEven: number | null;
}

/**
 * The NPS that all invited people could have, whatever those say who did not answer: from (P − D − u)/N to
 * (P − D + u)/N with u = N − n, that is RR·S ∓ (1 − RR). No assumption, hence wide: 70/10/20 of 400 gives −62.5 to
 * +87.5. `npsOfAllIf` tells what a milder assumption does.
 *
 * - Units: points. Shape: counts, invited people → `NonresponseBounds`, `null` when nobody answered.
 * - Errors: `ImpossibleCountsError`, also for more answers than invited people.
 * - Source: Manski, C. (1990). Nonparametric Bounds on Treatment Effects. American Economic Review 80(2), 319–323;
 *   Groves, R. (2006). Nonresponse Rates and Nonresponse Bias in Household Surveys. Public Opinion Quarterly 70(5).
 *
 * @example
 * nonresponseBounds({ promoters: 70, passives: 10, detractors: 20 }, 400);
 * // { responseRate: 25, nps: 50, low: −62.5, high: 87.5, breakEven: −16.66… }
 */
export function nonresponseBounds(counts: BandCounts, invited: number): NonresponseBounds | null {
  const n = checkInvited(counts, invited);
  const value = nps(counts);
  if (value === null) return null;
  const others = invited - n;
  const net = counts.promoters - counts.detractors;
  return {
    responseRate: (100 * n) / invited,
    nps: value,
    low: (100 * (net - others)) / invited + 0,
    high: (100 * (net + others)) / invited + 0,
    breakEven: others === 0 ? null : (-100 * net) / others + 0,
  };
}

/**
 * The NPS of all invited people if those who did not answer stood `gap` points from those who did:
 * RR·S + (1 − RR)·(S + gap). At a response rate of 25 % each 10 points of gap move the total by 7.5. The others' NPS is
 * cut at ±100.
 *
 * - Units: points. Shape: counts, invited people, gap (negative: the silent ones are less happy) → number, `null` when
 *   nobody answered.
 * - Errors: `ImpossibleCountsError`, also for more answers than invited people; `RangeError` for a gap that is no number.
 * - Source: Groves, R. (2006). Public Opinion Quarterly 70(5), 646–675: bias = (1 − RR)·(S_resp − S_nonresp).
 *
 * @example
 * npsOfAllIf({ promoters: 70, passives: 10, detractors: 20 }, 400, -10); // 42.5
 */
export function npsOfAllIf(counts: BandCounts, invited: number, gap: number): number | null {
  const n = checkInvited(counts, invited);
  if (!Number.isFinite(gap)) throw new RangeError(`a gap is a number of points, not ${String(gap)}`);
  const value = nps(counts);
  if (value === null) return null;
  const others = Math.max(-100, Math.min(100, value + gap));
  return (n * value + (invited - n) * others) / invited + 0;
}

function checkInvited(counts: BandCounts, invited: number): number {
  const n = countAnswers(counts);
  if (!(Number.isSafeInteger(invited) && invited >= n)) {
    throw new ImpossibleCountsError(`${n} answers cannot come from ${String(invited)} people`);
  }
  return n;
}
