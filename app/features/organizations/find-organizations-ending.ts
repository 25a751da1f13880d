import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import { selectIdsEnding } from './queries.ts';

/** Organizations whose id ends so: an address holds that much of it. Its signature says whether it is the one. */
export async function findOrganizationsEnding(db: Db, ending: string): Promise<OrgId[]> {
  return selectIdsEnding(db, ending);
}
