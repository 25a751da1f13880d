import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { selectAccountNames } from './queries.ts';

/** What companies are called, by id; those of another organization are not there. */
export const accountNames = (db: Db, orgId: OrgId, ids: readonly string[]): Promise<Map<string, string>> =>
  selectAccountNames(db, orgId, [...new Set(ids)]);
