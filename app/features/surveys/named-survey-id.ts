import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import { getSurvey } from './get-survey.ts';

/** The survey that a list is narrowed to; null for all; undefined when the actor has no such survey. */
export async function namedSurveyId(
  db: Db,
  actor: Actor,
  named: string | undefined,
): Promise<string | null | undefined> {
  if (named === undefined) return actor.surveyId;
  const survey = await getSurvey(db, actor.orgId, named);
  const isTheirs = survey !== null && (actor.surveyId === null || actor.surveyId === survey.id);
  return isTheirs ? survey.id : undefined;
}
