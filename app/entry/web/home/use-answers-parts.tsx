import { useTranslation } from 'react-i18next';
import { rangePresets } from '../../../ui/controls/range-presets.ts';
import type { SentencePart } from '../../../ui/filter/sentence-part.ts';
import { formatDayRange } from '../../../ui/format/format-day-range.ts';
import { useLocale } from '../../../ui/locale.ts';
import type { HomePeriod, HomeSearch } from './home-search.ts';
import { OnlyPanel } from './only-panel.tsx';
import { useSegmentNames } from './use-segment-names.ts';

export interface AnswersFilter {
  search: HomeSearch;
  onSearch: (change: Partial<HomeSearch>) => void;
  period: Pick<HomePeriod, 'from' | 'to'>;
  today: string;
  /** The first day with an answer, for "all dates". */
  first: string | null;
}

/** The parts of a screen's sentence that say which answers it is about, and of which days. */
export function useAnswersParts(filter: AnswersFilter): Record<'only' | 'range', SentencePart> {
  const { search, onSearch, period, today, first } = filter;
  const { t } = useTranslation('entry');
  const locale = useLocale();
  const names = useSegmentNames();
  const { from, to } = period;
  const allDates = { id: 'all', label: t('home.filter.all-dates'), from: first ?? from, to: today };
  const isAll = first !== null && from === first && to === today;
  return {
    only: {
      kind: 'own',
      id: 'only',
      name: t('home.filter.only'),
      text:
        search.only === undefined
          ? t('home.filter.everyone')
          : `${names.dimension(search.only)} ${names.value(search.only, search.value ? search.value : null)}`,
      render: (close) => (
        <OnlyPanel
          search={search}
          onChoose={(only, value) => {
            onSearch({ only, value });
            close();
          }}
        />
      ),
    },
    range: {
      kind: 'range',
      id: 'range',
      name: t('home.filter.period'),
      text: isAll ? t('home.filter.all-dates') : formatDayRange(from, to, locale),
      value: { from, to },
      presets: first === null ? rangePresets(today, locale) : [...rangePresets(today, locale), allDates],
      today,
      onChange: (range) => onSearch({ from: range.from, to: range.to, interval: undefined }),
    },
  };
}
