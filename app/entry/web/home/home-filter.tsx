import { useTranslation } from 'react-i18next';
import { rangePresets } from '../../../ui/controls/range-presets.ts';
import { SentenceFilter } from '../../../ui/filter/sentence-filter.tsx';
import type { SentencePart } from '../../../ui/filter/sentence-part.ts';
import { formatDayRange } from '../../../ui/format/format-day-range.ts';
import { useLocale } from '../../../ui/locale.ts';
import type { HomePeriod, HomeSearch } from './home-search.ts';
import { OnlyPanel } from './only-panel.tsx';
import { useSegmentNames } from './use-segment-names.ts';

export interface HomeFilterProps {
  search: HomeSearch;
  onSearch: (change: Partial<HomeSearch>) => void;
  survey: string;
  surveys: readonly { slug: string; name: string }[];
  period: HomePeriod;
  today: string;
  /** The first day with an answer, for "all dates". */
  first: string | null;
}

/** What the whole screen is about, as a sentence whose underlined parts can be changed. */
export function HomeFilter({ search, onSearch, survey, surveys, period, today, first }: HomeFilterProps) {
  const { t } = useTranslation('entry');
  const locale = useLocale();
  const names = useSegmentNames();
  const { from, to } = period;
  const allDates = { id: 'all', label: t('home.filter.all-dates'), from: first ?? from, to: today };
  const isAll = first !== null && from === first && to === today;
  const surveyPart: SentencePart = {
    kind: 'choice',
    id: 'survey',
    name: t('home.filter.survey'),
    text: surveys.find(({ slug }) => slug === survey)?.name ?? survey,
    options: surveys.map(({ slug, name }) => ({ id: slug, label: name })),
    value: survey,
    onChange: (slug) => onSearch({ survey: slug }),
  };
  const onlyPart: SentencePart = {
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
  };
  const rangePart: SentencePart = {
    kind: 'range',
    id: 'range',
    name: t('home.filter.period'),
    text: isAll ? t('home.filter.all-dates') : formatDayRange(from, to, locale),
    value: { from, to },
    presets: first === null ? rangePresets(today, locale) : [...rangePresets(today, locale), allDates],
    today,
    onChange: (range) => onSearch({ from: range.from, to: range.to, interval: undefined }),
  };
  return <SentenceFilter sentence={[surveyPart, ', ', onlyPart, ', ', rangePart]} />;
}
