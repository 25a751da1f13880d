import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import { selectAuditOf } from './audit-queries.ts';
import type { AuditEntry } from './contract.ts';

/** What was done to these things, newest first. Whoever asks has seen that the reader may know of them. */
export async function listAuditOf(
  db: Db,
  orgId: OrgId,
  subjectType: string,
  subjectIds: readonly string[],
  limit: number,
): Promise<AuditEntry[]> {
  const rows = await selectAuditOf(db, orgId, subjectType, subjectIds, limit);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
