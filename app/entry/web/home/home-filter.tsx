import { useTranslation } from 'react-i18next';
import { SentenceFilter } from '../../../ui/filter/sentence-filter.tsx';
import type { HomePeriod, HomeSearch } from './home-search.ts';
import type { HomeTarget } from './home-target.ts';
import { useAnswersParts } from './use-answers-parts.tsx';
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
  const surveyPart = useSurveyPart({ target, surveys, onSearch });
  const seriesPart = useSeriesPart(target, onSearch);
  const answers = useAnswersParts({ search, onSearch, period, today, first });
  const measure = t(`home.measure.${target.kind}-${target.relation}`);
  return (
    <SentenceFilter
      sentence={[
        surveyPart,
        ` (${measure}), `,
        // The sentence tells its words apart by their text.
        ...(seriesPart === null ? [] : [seriesPart, ',  ']),
        answers.only,
        ', ',
        answers.range,
      ]}
    />
  );
}
