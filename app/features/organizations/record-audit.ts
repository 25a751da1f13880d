import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { insertAuditEntry } from './audit-queries.ts';

/** Who did what to which thing, in the transaction that does it. Details hold ids and settings, not people's words. */
export async function recordAudit(
  tx: Tx,
  actor: Actor,
  entry: { action: string; subjectType: string; subjectId: string | null; details?: object },
  now: Date,
): Promise<void> {
  await insertAuditEntry(tx, actor, { ...entry, details: entry.details ?? {} }, now);
}
