import { useTranslation } from 'react-i18next';
import { changeOf, isCompared, npsChange } from './change-of.ts';
import type { HomePeriod } from './home-search.ts';
import { useComparison } from './use-figures.ts';

/** What a figure says of the period before: its interval, and the verdict on the change. */
export function useNpsChange(query: string, period: HomePeriod) {
  const since = useSince(period);
  return npsChange(useComparison(query).data, since);
}

export function useShareChange(query: string, period: HomePeriod) {
  const { data } = useComparison(query);
  const since = useSince(period);
  if (data === undefined || data.metric === 'nps' || !isCompared(data)) return {};
  const { value, interval } = data.before;
  if (value === null || interval.low === null || interval.high === null) return {};
  const change = changeOf(data, since);
  return { before: { share: value, low: interval.low, high: interval.high }, ...(change && { change }) };
}

function useSince({ from, to }: HomePeriod): string {
  const { t } = useTranslation('entry');
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return days % 7 === 0 ? t('home.since-weeks', { count: days / 7 }) : t('home.since-days', { count: days });
}
