import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { Survey } from './contract.ts';
import { selectSurveys } from './queries.ts';

/** All surveys of the organization, live ones first, then the newest. */
export async function listSurveys(db: Db, orgId: OrgId): Promise<Survey[]> {
  return selectSurveys(db, orgId);
}
