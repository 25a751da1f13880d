import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { isId } from '../../platform/ids.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { selectAuditLog } from './audit-queries.ts';
import type { AuditEntry } from './contract.ts';

/** Newest first. The cursor is the last entry's id, which is ordered by time. */
export async function listAuditLog(
  context: Context,
  actor: Actor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Outcome<{ items: AuditEntry[]; nextCursor: string | null }>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  if (cursor !== undefined && !isId(cursor)) {
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  }
  const rows = await selectAuditLog(context.db, actor.orgId, cursor ?? null, limit + 1);
  const items = rows.slice(0, limit).map((row) => ({ ...row, at: row.at.toISOString() }));
  return done({ items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null });
}
