import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { type AccountFacts, selectAccountFacts } from './queries.ts';

/** What another feature may know of companies, by id; those of another organization are not there. */
export const accountFacts = (
  db: Db,
  orgId: OrgId,
  ids: readonly string[],
): Promise<Map<string, AccountFacts>> => selectAccountFacts(db, orgId, [...new Set(ids)]);
