import { useTranslation } from 'react-i18next';
import type { AnyComparison } from '../../../features/analytics/contract.ts';
import type { HomePeriod } from './home-search.ts';
import { useComparison } from './use-figures.ts';

/** What a figure says of the period before: its interval, and the verdict on the change. */
export function useNpsChange(query: string, period: HomePeriod) {
  const { data } = useComparison(query);
  const change = useChange(data, period);
  if (data?.metric !== 'nps' || !isShown(data)) return {};
  const { nps, interval } = data.before;
  if (nps === null || interval.low === null || interval.high === null) return {};
  return { before: { nps, low: interval.low, high: interval.high }, ...(change && { change }) };
}

export function useShareChange(query: string, period: HomePeriod) {
  const { data } = useComparison(query);
  const change = useChange(data, period);
  if (data === undefined || data.metric === 'nps' || !isShown(data)) return {};
  const { value, interval } = data.before;
  if (value === null || interval.low === null || interval.high === null) return {};
  return { before: { share: value, low: interval.low, high: interval.high }, ...(change && { change }) };
}

/** Answers to other words are no "before". */
const isShown = ({ before, verdict }: AnyComparison): boolean =>
  before.display !== 'hide' && verdict !== 'reworded' && verdict !== 'overlapping';

function useChange(data: AnyComparison | undefined, { from, to }: HomePeriod) {
  const { t } = useTranslation('entry');
  if (data === undefined || data.difference === null) return null;
  if (data.verdict === 'reworded' || data.verdict === 'overlapping') return null;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  const since =
    days % 7 === 0 ? t('home.since-weeks', { count: days / 7 }) : t('home.since-days', { count: days });
  const { value, low, high } = data.difference;
  const verdict = data.verdict === 'too-few' ? ('waiting' as const) : data.verdict;
  return { difference: value, low, high, verdict, since };
}
