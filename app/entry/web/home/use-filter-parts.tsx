import { useTranslation } from 'react-i18next';
import { rangePresets } from '../../../ui/controls/range-presets.ts';
import type { SentencePart } from '../../../ui/filter/sentence-part.ts';
import { formatDayRange } from '../../../ui/format/format-day-range.ts';
import { useLocale } from '../../../ui/locale.ts';
import type { HomePeriod, HomeSearch } from './home-search.ts';
import { OnlyPanel } from './only-panel.tsx';
import { useSegmentNames } from './use-segment-names.ts';

export interface FilterProps {
  search: HomeSearch;
  onSearch: (change: Partial<HomeSearch>) => void;
  survey: string;
  surveys: readonly { slug: string; name: string }[];
  period: Pick<HomePeriod, 'from' | 'to'>;
  today: string;
  /** The first day with an answer, for "all dates". */
  first: string | null;
}

/** The parts of the sentence that rules a screen's figures: which survey, which answers, which days. */
export function useFilterParts(props: FilterProps): Record<'survey' | 'only' | 'range', SentencePart> {
  const { search, onSearch, survey, surveys, period, today, first } = props;
  const { t } = useTranslation('entry');
  const locale = useLocale();
  const names = useSegmentNames();
  const { from, to } = period;
  const allDates = { id: 'all', label: t('home.filter.all-dates'), from: first ?? from, to: today };
  const isAll = first !== null && from === first && to === today;
  return {
    survey: {
      kind: 'choice',
      id: 'survey',
      name: t('home.filter.survey'),
      text: surveys.find(({ slug }) => slug === survey)?.name ?? survey,
      options: surveys.map(({ slug, name }) => ({ id: slug, label: name })),
      value: survey,
      onChange: (slug) => onSearch({ survey: slug }),
    },
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
