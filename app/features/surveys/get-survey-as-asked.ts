import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import { withAsked } from './asked.ts';
import type { Survey } from './contract.ts';
import { selectAsked, selectSurvey } from './queries.ts';

/** The survey as it asked in a series: somebody answers the question of the mail that they received. */
export async function getSurveyAsAsked(
  db: Db,
  orgId: OrgId,
  surveyId: string,
  series: number,
): Promise<Survey | null> {
  const survey = await selectSurvey(db, orgId, surveyId);
  if (survey === null || survey.series === series) return survey;
  const asked = await selectAsked(db, orgId, surveyId, series);
  return asked === null ? survey : withAsked(survey, asked);
}
