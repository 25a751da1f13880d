import { useTranslation } from 'react-i18next';
import type { SurveyKind } from '../../../features/surveys/contract.ts';
import { type FigureUnit, FigureUnitProvider } from '../../../ui/charts/figure-unit.ts';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { FailedState } from '../failed-state.tsx';
import { useOrganization } from '../organization-context.ts';
import { useToday } from '../use-today.ts';
import { HomeComments } from './home-comments.tsx';
import { HomeEmpty } from './home-empty.tsx';
import { HomeFigure } from './home-figure.tsx';
import { HomeFilter } from './home-filter.tsx';
import styles from './home-page.module.css';
import { HomeQueue } from './home-queue.tsx';
import { figureQuery, type HomeSearch, periodOf } from './home-search.ts';
import { HomeSegments } from './home-segments.tsx';
import { HomeShare } from './home-share.tsx';
import { type HomeTarget, homeTarget } from './home-target.ts';
import { HomeTrend } from './home-trend.tsx';
import { useScores } from './use-figures.ts';
import { type SurveyName, useSurveys } from './use-surveys.ts';

export interface HomePageProps {
  search: HomeSearch;
  onSearch: (change: Partial<HomeSearch>) => void;
}

export function HomePage(props: HomePageProps) {
  const { t } = useTranslation('entry');
  const surveys = useSurveys();
  if (surveys.isError) return <FailedState error={surveys.error} onRetry={() => surveys.refetch()} />;
  if (surveys.data === undefined) return <Skeleton shape="figure" label={t('home.reading')} />;
  const target = homeTarget(props.search, surveys.data);
  if (target === null) return <HomeEmpty reason="no-survey" />;
  return (
    <FigureUnitProvider value={UNITS[target.kind]}>
      <HomeOfTarget {...props} target={target} surveys={surveys.data} />
    </FigureUnitProvider>
  );
}

const UNITS: Readonly<Record<SurveyKind, FigureUnit>> = {
  nps: { name: 'NPS', isShare: false },
  csat: { name: 'CSAT', isShare: true },
  ces: { name: 'CES', isShare: true },
};

function HomeOfTarget({
  search,
  onSearch,
  target,
  surveys,
}: HomePageProps & { target: HomeTarget; surveys: readonly SurveyName[] }) {
  const { t } = useTranslation('entry');
  const organization = useOrganization();
  const today = useToday(organization.timeZone);
  const period = periodOf(search, today);
  const query = figureQuery(target, period, search);
  const scores = useScores(query);
  if (scores.isError) return <FailedState error={scores.error} onRetry={() => scores.refetch()} />;
  const first = scores.data?.answered.first ?? null;
  return (
    <div className={styles.home}>
      <h1 className={styles.hidden}>{t('home.title')}</h1>
      <HomeFilter {...{ search, onSearch, target, surveys, period, today, first }} />
      {scores.data === undefined ? (
        <Skeleton shape="figure" label={t('home.reading')} />
      ) : scores.data.n === 0 ? (
        <HomeEmpty
          reason={first === null ? 'no-answer' : 'empty-period'}
          scores={scores.data}
          onSearch={onSearch}
        />
      ) : (
        <div className={styles.columns}>
          {scores.data.metric === 'nps' ? (
            <HomeFigure scores={scores.data} query={query} period={period} />
          ) : (
            <HomeShare scores={scores.data} query={query} period={period} />
          )}
          <HomeQueue />
          {/* Under the minimum nothing that could give the figure away is drawn. */}
          {scores.data.display !== 'hide' && <HomeTrend query={query} period={period} onSearch={onSearch} />}
          {scores.data.display === 'show' && (
            <HomeSegments scores={scores.data} query={query} search={search} onSearch={onSearch} />
          )}
        </div>
      )}
      {scores.data !== undefined && scores.data.n > 0 && <HomeComments query={query} />}
    </div>
  );
}
