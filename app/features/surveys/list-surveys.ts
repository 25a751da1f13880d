import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { Survey, SurveyKind } from './contract.ts';
import { selectSurveys } from './queries.ts';

/** All surveys of the organization, live ones first, then the newest. */
export async function listSurveys(db: Db, orgId: OrgId): Promise<Survey[]> {
  return selectSurveys(db, orgId);
}

/** Which kind of survey an answer belongs to, by the survey's id. */
export async function kindsOfSurveys(db: Db, orgId: OrgId): Promise<(surveyId: string) => SurveyKind> {
  const kinds = new Map((await selectSurveys(db, orgId)).map(({ id, kind }) => [id, kind]));
  return (surveyId) => {
    const kind = kinds.get(surveyId);
    if (kind === undefined) throw new Error(`no survey ${surveyId}`);
    return kind;
  };
}
