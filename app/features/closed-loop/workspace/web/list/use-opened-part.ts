import { useTranslation } from 'react-i18next';
import { rangePresets } from '../../../../../ui/controls/range-presets.ts';
import type { RangePart } from '../../../../../ui/filter/sentence-part.ts';
import { isoDayIn } from '../../../../../ui/format/calendar-day.ts';
import { formatDayRange } from '../../../../../ui/format/format-day-range.ts';
import { useLocale } from '../../../../../ui/locale.ts';
import { useNow } from '../../../../../ui/use-now.ts';
import { useWorkspace } from '../workspace-context.ts';
import type { ListSearch } from './list-search.ts';

/** Between which days a case was opened. */
export function useOpenedPart(
  search: ListSearch,
  onSearch: (change: Record<string, string | undefined>) => void,
): RangePart {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  const { timeZone } = useWorkspace();
  const today = isoDayIn(useNow(), timeZone);
  const { openedFrom, openedTo } = search;
  const isSaid = openedFrom !== undefined || openedTo !== undefined;
  const range = { from: openedFrom ?? today, to: openedTo ?? today };
  return {
    kind: 'range',
    id: 'openedFrom',
    name: t('list.openedFrom.name'),
    text: isSaid ? formatDayRange(range.from, range.to, locale) : t('list.openedFrom.all'),
    value: range,
    presets: rangePresets(today, locale),
    today,
    onChange: ({ from, to }) => onSearch({ openedFrom: from, openedTo: to }),
  };
}
