import { checkPeople } from './check-people.ts';

/** How each person of a sample ended, in the words of AAPOR. */
export interface Dispositions {
  /** I: answered the whole. */
  readonly complete: number;
  /** P: answered a part. */
  readonly partial: number;
  /** R: refused or broke off. */
  readonly refused: number;
  /** NC: never reached. */
  readonly notReached: number;
  /** O: reached, and could not (illness, language). */
  readonly other: number;
  /** UH: whether there is anybody is not known. */
  readonly unknownHousehold: number;
  /** UO: whether the person is one to ask is not known. */
  readonly unknownOther: number;
  /** e: the share of the unknown ones that were to be asked, 0…1. */
  readonly eligibleShare: number;
}

/** The six rates, in per cent; `null` when their denominator is 0. */
export interface AaporResponseRates {
  readonly rr1: number | null;
  readonly rr2: number | null;
  readonly rr3: number | null;
  readonly rr4: number | null;
  readonly rr5: number | null;
  readonly rr6: number | null;
}

/**
 * The six response rates of the American Association for Public Opinion Research. RR1 = I/((I + P) + (R + NC + O) +
 * (UH + UO)) is the smallest that may be reported; RR3 counts the share `e` of the unknown ones, RR5 none; RR2, RR4
 * and RR6 are the same with partial answers above the line.
 *
 * - Units: people → per cent. Shape: dispositions → six rates.
 * - Errors: `ImpossibleCountsError` for a count that is no integer ≥ 0; `RangeError` for e outside [0, 1].
 * - Source: American Association for Public Opinion Research. Standard Definitions: Final Dispositions of Case Codes
 *   and Outcome Rates for Surveys.
 *
 * @example
 * aaporResponseRates({
 *   complete: 300, partial: 40, refused: 60, notReached: 1100, other: 10,
 *   unknownHousehold: 0, unknownOther: 490, eligibleShare: 0.8,
 * }).rr1; // 15
 */
export function aaporResponseRates({ eligibleShare, ...counts }: Dispositions): AaporResponseRates {
  checkPeople(counts);
  if (!(eligibleShare >= 0 && eligibleShare <= 1)) {
    throw new RangeError(`the eligible share lies between 0 and 1, not ${String(eligibleShare)}`);
  }
  const { complete, partial } = counts;
  const known = complete + partial + counts.refused + counts.notReached + counts.other;
  const unknown = counts.unknownHousehold + counts.unknownOther;
  const rate = (above: number, below: number) => (below === 0 ? null : (100 * above) / below);
  const answered = complete + partial;
  return {
    rr1: rate(complete, known + unknown),
    rr2: rate(answered, known + unknown),
    rr3: rate(complete, known + eligibleShare * unknown),
    rr4: rate(answered, known + eligibleShare * unknown),
    rr5: rate(complete, known),
    rr6: rate(answered, known),
  };
}
