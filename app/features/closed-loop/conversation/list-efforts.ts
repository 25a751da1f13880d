import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { selectEfforts } from './effort-queries.ts';

/** What was done towards the customers of these cases, and when: letters and calls, answered or not. */
export const listEfforts = (
  db: Db,
  orgId: OrgId,
  caseIds: readonly string[],
): Promise<{ caseId: string; at: Date }[]> => selectEfforts(db, orgId, caseIds);
