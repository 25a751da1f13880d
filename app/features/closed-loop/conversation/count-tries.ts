import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { countUnanswered } from './try-queries.ts';

/** How often the customer of a case was tried in vain since they last gave a sign: calls they missed, letters unanswered. */
export const countTries = (db: Db, orgId: OrgId, caseId: string): Promise<number> =>
  countUnanswered(db, orgId, caseId);
