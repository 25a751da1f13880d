import { useTranslation } from 'react-i18next';
import { rangePresets } from '../../../ui/controls/range-presets.ts';
import { SentenceFilter } from '../../../ui/filter/sentence-filter.tsx';
import type { SentencePart } from '../../../ui/filter/sentence-part.ts';
import { formatDayRange } from '../../../ui/format/format-day-range.ts';
import { useLocale } from '../../../ui/locale.ts';
import type { HomePeriod, HomeSearch } from './home-search.ts';
import type { HomeTarget } from './home-target.ts';
import { OnlyPanel } from './only-panel.tsx';
import { useSegmentNames } from './use-segment-names.ts';
import { useSeriesPart, useSurveyPart } from './use-survey-parts.ts';
import type { SurveyName } from './use-surveys.ts';

export interface HomeFilterProps {
  search: HomeSearch;
  onSearch: (change: Partial<HomeSearch>) => void;
  target: HomeTarget;
  surveys: readonly SurveyName[];
  period: HomePeriod;
  today: string;
  /** The first day with an answer, for "all dates". */
  first: string | null;
}

/** What the whole screen is about, as a sentence whose underlined parts can be changed. */
export function HomeFilter({ search, onSearch, target, surveys, period, today, first }: HomeFilterProps) {
  const { t } = useTranslation('entry');
  const locale = useLocale();
  const names = useSegmentNames();
  const { from, to } = period;
  const allDates = { id: 'all', label: t('home.filter.all-dates'), from: first ?? from, to: today };
  const isAll = first !== null && from === first && to === today;
  const surveyPart = useSurveyPart({ target, surveys, onSearch });
  const seriesPart = useSeriesPart(target, onSearch);
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
  const measure = t(`home.measure.${target.kind}-${target.relation}`);
  return (
    <SentenceFilter
      sentence={[
        surveyPart,
        ` (${measure}), `,
        // The sentence tells its words apart by their text.
        ...(seriesPart === null ? [] : [seriesPart, ',  ']),
        onlyPart,
        ', ',
        rangePart,
      ]}
    />
  );
}
