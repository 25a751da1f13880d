import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { FailedState } from '../failed-state.tsx';
import { HomeEmpty } from '../home/home-empty.tsx';
import { figureQuery, type HomePeriod, periodOf } from '../home/home-search.ts';
import { useScores } from '../home/use-figures.ts';
import type { FilterProps } from '../home/use-filter-parts.tsx';
import { useSurveys } from '../home/use-surveys.ts';
import { useOrganization } from '../organization-context.ts';
import { useToday } from '../use-today.ts';
import styles from './understand.module.css';
import { UnderstandNav, type UnderstandPart } from './understand-nav.tsx';
import type { UnderstandSearch } from './understand-search.ts';

export interface UnderstandProps {
  search: UnderstandSearch;
  onSearch: (change: Partial<UnderstandSearch>) => void;
}

/** What a page needs to ask for its figures and to draw its filter. */
export interface Understanding extends UnderstandProps {
  survey: string;
  period: HomePeriod;
  /** The survey, the days and the narrowing, as the API takes them. */
  query: string;
  filter: FilterProps;
}

/** The head of these pages, and the survey that they are about. */
export function UnderstandFrame(
  props: UnderstandProps & { part: UnderstandPart; children: (understanding: Understanding) => ReactNode },
) {
  const { t } = useTranslation('analytics');
  const { isError, error, refetch, data } = useSurveys();
  const surveys = data?.filter(({ kind }) => kind === 'nps');
  const survey = surveys?.find(({ slug }) => slug === props.search.survey) ?? surveys?.[0];
  return (
    <div className={styles.page}>
      <UnderstandNav current={props.part} />
      {isError ? (
        <FailedState error={error} onRetry={() => refetch()} />
      ) : surveys === undefined ? (
        <Skeleton shape="list" label={t('web.reading')} />
      ) : survey === undefined ? (
        <HomeEmpty reason="no-survey" />
      ) : (
        <Framed {...props} survey={survey.slug} surveys={surveys} />
      )}
    </div>
  );
}

function Framed(
  props: UnderstandProps & {
    survey: string;
    surveys: FilterProps['surveys'];
    children: (understanding: Understanding) => ReactNode;
  },
) {
  const { search, onSearch, survey, surveys, children } = props;
  const today = useToday(useOrganization().timeZone);
  const period = periodOf(search, today);
  const query = figureQuery({ surveys: [{ slug: survey }], series: null }, period, search);
  const first = useScores(query).data?.answered.first ?? null;
  const filter = { search, onSearch, survey, surveys, period, today, first };
  return children({ search, onSearch, survey, period, query, filter });
}
