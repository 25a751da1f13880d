import { checkPeople } from './check-people.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** What became of the invitations of a survey. */
export interface Funnel {
  readonly sent: number;
  /** Of those sent, the ones that came back. */
  readonly bounced: number;
  /** Scores as they came in. */
  readonly scored: number;
  /** Of those, the ones that a machine clicked. */
  readonly byScanner?: number | undefined;
}

/** People, and per cent. */
export interface ResponseRate {
  readonly delivered: number;
  readonly answered: number;
  /** answered / delivered, in per cent; `null` when nothing was delivered. */
  readonly rate: number | null;
  /** With the clicks of machines, as it is often printed, in per cent. For comparison only. */
  readonly naiveRate: number | null;
  /** Wilson, in per cent. */
  readonly interval: Interval | null;
}

/**
 * The response rate of a survey by mail: (scores − clicks of machines) / (sent − bounced), with its Wilson interval.
 * Asked for each invitation, not each person, and never against the opened ones: who opens is not known.
 *
 * - Units: people → per cent. Shape: funnel → `ResponseRate`.
 * - Errors: `ImpossibleCountsError` for counts that are no integers ≥ 0, more bounced than sent, or more answers than
 *   were delivered; `RangeError` for a level outside ]0, 1[.
 * - Source: American Association for Public Opinion Research, Standard Definitions; Wilson, E. (1927), JASA 22(158).
 *
 * @example
 * responseRate({ sent: 10000, bounced: 400, scored: 1450, byScanner: 130 }).rate; // 13.75
 */
export function responseRate(
  { sent, bounced, scored, byScanner = 0 }: Funnel,
  level = DEFAULT_LEVEL,
): ResponseRate {
  checkPeople({ sent, bounced, scored, byScanner });
  const [delivered, answered] = [sent - bounced, scored - byScanner];
  if (delivered < 0 || answered < 0 || answered > delivered) {
    throw new ImpossibleCountsError(
      `${answered} answers cannot come from ${delivered} delivered invitations`,
    );
  }
  return {
    delivered,
    answered,
    rate: delivered === 0 ? null : (100 * answered) / delivered,
    naiveRate: delivered === 0 ? null : (100 * scored) / delivered,
    interval: wilsonInterval(answered, delivered, level),
  };
}
