import { useSurveyList } from '../../../features/surveys/web/use-survey-list.ts';
import { wordingOf } from '../../../features/surveys/wording.ts';
import { useLocale } from '../../../ui/locale.ts';

/** The very words that customers read, in the reader's language where the survey speaks it. */
export function AskedQuestions() {
  const locale = useLocale();
  const surveys = (useSurveyList().data ?? []).filter(({ kind }) => kind === 'nps');
  if (surveys.length === 0) return null;
  return (
    <ul>
      {surveys.map((survey) => {
        const spoken = survey.locales.includes(locale) ? locale : (survey.locales[0] ?? locale);
        return (
          <li key={survey.id}>
            <strong>{survey.name}</strong> <q lang={spoken}>{wordingOf(survey, spoken).question}</q>
          </li>
        );
      })}
    </ul>
  );
}
