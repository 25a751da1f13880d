import { useParams } from '@tanstack/react-router';
import { SurveyPage, type SurveyPreviews } from '../../../features/surveys/web/survey-page.tsx';
import { SurveysPage } from '../../../features/surveys/web/surveys-page.tsx';
import { fetchJson } from '../../../platform/http-client/fetch-json.ts';
import { useOrganization } from '../organization-context.ts';

export function Surveys() {
  return <SurveysPage organization={useOrganization()} />;
}

const renderPreview = (draft: object, locale: string): Promise<SurveyPreviews> =>
  fetchJson('/api/v1/surveys/preview', { method: 'POST', body: { ...draft, locale } });

export function OneSurvey() {
  const { survey } = useParams({ strict: false }) as { survey: string };
  return (
    <SurveyPage key={survey} organization={useOrganization()} survey={survey} renderPreview={renderPreview} />
  );
}
