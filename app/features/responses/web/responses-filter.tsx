import { useTranslation } from 'react-i18next';
import { rangePresets } from '../../../ui/controls/range-presets.ts';
import { SearchField } from '../../../ui/controls/search-field.tsx';
import { SentenceFilter } from '../../../ui/filter/sentence-filter.tsx';
import type { SentencePart } from '../../../ui/filter/sentence-part.ts';
import { formatDayRange } from '../../../ui/format/format-day-range.ts';
import { useLocale } from '../../../ui/locale.ts';
import { KINDS, type SurveyKind } from '../../surveys/contract.ts';
import { scaleOf } from '../../surveys/scale.ts';
import styles from './responses-page.module.css';
import { propertyFilters, type ResponsesSearch } from './responses-search.ts';
import { useTypedSearch } from './use-typed-search.ts';

const ALL = 'all';

/** Before the first survey of this kind was ever asked. */
const DAWN = '2000-01-01';

export interface AnsweredSurvey {
  readonly slug: string;
  readonly name: string;
  readonly kind: SurveyKind;
  readonly anonymous: boolean;
}

export interface ResponsesFilterProps {
  search: ResponsesSearch;
  onSearch: (change: Partial<ResponsesSearch>) => void;
  surveys: readonly AnsweredSurvey[];
  today: string;
}

/** Which answers, as a sentence, and a field for the words in them. */
export function ResponsesFilter({ search, onSearch, surveys, today }: ResponsesFilterProps) {
  const { t } = useTranslation('responses');
  const parts = useParts({ search, onSearch, surveys, today });
  const properties = usePropertyParts({ search, onSearch });
  const [words, type] = useTypedSearch(search.q ?? '', (q) => onSearch({ q: q === '' ? undefined : q }));
  return (
    <div className={styles.filters}>
      <SentenceFilter
        sentence={[
          t('web.filter.start'),
          parts[0],
          ', ',
          parts[1],
          ',  ',
          parts[2],
          // The sentence tells its words apart by their text.
          ...properties.flatMap((part, i) => [`,${' '.repeat(i + 3)}`, part]),
        ]}
      />
      <SearchField
        className={styles.search ?? ''}
        label={t('web.filter.search')}
        value={words}
        onChange={type}
        maxLength={200}
      />
    </div>
  );
}

/** What the home screen narrowed by; it can be let go here. */
function usePropertyParts({
  search,
  onSearch,
}: Pick<ResponsesFilterProps, 'search' | 'onSearch'>): SentencePart[] {
  const { t } = useTranslation('responses');
  const named = propertyFilters(search).map(({ key, name, value }) => ({
    key,
    name,
    text: `${name} ${value === '' ? t('web.filter.without') : value}`,
  }));
  const { series } = search;
  const ofSeries = {
    key: 'series',
    name: t('web.filter.series'),
    text: t('web.filter.one-series', { series }),
  };
  return [...(series === undefined ? [] : [ofSeries]), ...named].map(({ key, name, text }) => {
    return {
      kind: 'choice',
      id: key,
      name,
      text,
      options: [
        { id: 'this', label: text },
        { id: ALL, label: t('web.filter.any') },
      ],
      value: 'this',
      onChange: (chosen) => {
        if (chosen === ALL) onSearch({ [key]: undefined });
      },
    };
  });
}

const hasBand = (kind: SurveyKind, band: string | undefined): boolean =>
  scaleOf(kind).bands.some((one) => one.band === band);

function useParts(props: ResponsesFilterProps): [SentencePart, SentencePart, SentencePart] {
  const { search, onSearch, surveys, today } = props;
  const { t } = useTranslation('responses');
  const locale = useLocale();
  const choice = (id: 'survey' | 'band', everything: string, named: { id: string; label: string }[]) => {
    const options = [{ id: ALL, label: everything }, ...named];
    const value = search[id] ?? ALL;
    const part: SentencePart = {
      kind: 'choice',
      id,
      name: t(`web.filter.${id}`),
      text: value
        .split(',')
        .map((one) => options.find((option) => option.id === one)?.label ?? one)
        .join(', '),
      options,
      value,
      onChange: (chosen) => {
        const known = surveys.find((one) => one.slug === chosen);
        const isForeign = id === 'survey' && known !== undefined && !hasBand(known.kind, search.band);
        onSearch({
          [id]: chosen === ALL ? undefined : chosen,
          ...(id === 'survey' && { series: undefined }),
          ...(isForeign && { band: undefined }),
        });
      },
    };
    return part;
  };
  const survey = choice(
    'survey',
    t('web.filter.all-surveys'),
    surveys.map(({ slug, name }) => ({ id: slug, label: name })),
  );
  // Only what can be chosen here: bands of the survey that is, else of all there are.
  const named = search.survey?.split(',');
  const kinds = KINDS.filter((kind) =>
    surveys.some((one) => one.kind === kind && (named === undefined || named.includes(one.slug))),
  );
  const band = choice(
    'band',
    t('web.filter.all-bands'),
    kinds.flatMap((kind) =>
      scaleOf(kind).bands.map(({ band: id }) => ({ id, label: t(`web.filter.${id}`) })),
    ),
  );
  const isAllDates = search.from === undefined && search.to === undefined;
  const value = { from: search.from ?? DAWN, to: search.to ?? today };
  const allDates = { id: ALL, label: t('web.filter.all-dates'), from: DAWN, to: today };
  const range: SentencePart = {
    kind: 'range',
    id: 'range',
    name: t('web.filter.period'),
    text: isAllDates ? allDates.label : formatDayRange(value.from, value.to, locale),
    value,
    presets: [allDates, ...rangePresets(today, locale)],
    today,
    onChange: ({ from, to }) =>
      onSearch(from === DAWN && to === today ? { from: undefined, to: undefined } : { from, to }),
  };
  return [survey, band, range];
}
