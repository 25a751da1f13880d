import { useTranslation } from 'react-i18next';
import type { ChoicePart } from '../../../ui/filter/sentence-part.ts';
import type { HomeSearch } from './home-search.ts';
import { groupsOf, type HomeTarget } from './home-target.ts';
import type { SurveyName } from './use-surveys.ts';

type OnSearch = (change: Partial<HomeSearch>) => void;

/** No slug has a star. */
const groupId = (kind: string, relation: string) => `*${kind}-${relation}`;

/** One survey, or all of one kind and relation: the choice is named with what it measures. */
export function useSurveyPart(props: {
  target: HomeTarget;
  surveys: readonly SurveyName[];
  onSearch: OnSearch;
}): ChoicePart {
  const { target, surveys, onSearch } = props;
  const { t } = useTranslation('entry');
  const groups = groupsOf(surveys);
  const [first, ...others] = target.surveys;
  const isGroup = others.length > 0;
  const nameOfGroup = (kind: string, relation: string) => t(`home.groups.${kind}-${relation}`);
  return {
    kind: 'choice',
    id: 'survey',
    name: t('home.filter.survey'),
    text: isGroup ? nameOfGroup(target.kind, target.relation) : first.name,
    options: [
      ...surveys.map(({ slug, name, kind, relation }) => ({
        id: slug,
        label: t('home.filter.named', { name, measure: t(`home.measure.${kind}-${relation}`) }),
      })),
      ...groups.map(({ kind, relation }) => ({
        id: groupId(kind, relation),
        label: nameOfGroup(kind, relation),
      })),
    ],
    value: isGroup ? groupId(target.kind, target.relation) : first.slug,
    onChange: (id) => {
      const group = groups.find(({ kind, relation }) => groupId(kind, relation) === id);
      onSearch(
        group === undefined
          ? { survey: id, kind: undefined, relation: undefined, series: undefined }
          : { survey: undefined, ...group, series: undefined },
      );
    },
  };
}

const ALL = 'all';

/** Which wording was answered, where there was more than one. */
export function useSeriesPart({ surveys, series }: HomeTarget, onSearch: OnSearch): ChoicePart | null {
  const { t } = useTranslation('entry');
  const [survey, ...others] = surveys;
  if (survey.series === 1 || others.length > 0) return null;
  const nameOf = (one: number) =>
    t(one === survey.series ? 'home.series.current' : 'home.series.one', { series: one });
  const all = Array.from({ length: survey.series }, (_, i) => survey.series - i);
  return {
    kind: 'choice',
    id: 'series',
    name: t('home.series.name'),
    text: series === null ? t('home.series.all') : nameOf(series),
    options: [
      ...all.map((one) => ({ id: String(one), label: nameOf(one) })),
      { id: ALL, label: t('home.series.all') },
    ],
    value: series === null ? ALL : String(series),
    onChange: (id) => onSearch({ series: id === String(survey.series) ? undefined : id }),
  };
}
