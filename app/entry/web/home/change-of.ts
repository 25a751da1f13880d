import type { ReactNode } from 'react';
import type { AnyComparison } from '../../../features/analytics/contract.ts';
import type { PointAndInterval } from '../../../ui/charts/interval-drawing.tsx';
import type { Change } from '../../../ui/charts/nps-figure.tsx';

/** Answers to other words are no "before". */
export const isCompared = ({ before, verdict }: AnyComparison): boolean =>
  before.display !== 'hide' && verdict !== 'reworded' && verdict !== 'overlapping';

/** The verdict on a change, and since when; null where nothing is compared. */
export function changeOf({ difference, verdict }: AnyComparison, since: ReactNode): Change | null {
  if (difference === null || verdict === 'reworded' || verdict === 'overlapping') return null;
  const { value, low, high } = difference;
  return { difference: value, low, high, verdict: verdict === 'too-few' ? 'waiting' : verdict, since };
}

/** What an NPS says of the period before: its interval, and the change. */
export function npsChange(
  data: AnyComparison | undefined,
  since: ReactNode,
): { before?: PointAndInterval; change?: Change } {
  if (data?.metric !== 'nps' || !isCompared(data)) return {};
  const { nps, interval } = data.before;
  if (nps === null || interval.low === null || interval.high === null) return {};
  const change = changeOf(data, since);
  return { before: { nps, low: interval.low, high: interval.high }, ...(change && { change }) };
}
