import { sql } from 'kysely';
import type { OrgId } from '../actor.ts';
import type { Tx } from '../postgres/database.ts';

/** A mail of which nobody knows what became leaves once more, as it was, because somebody said so. Says whether it does. */
export async function requeueUnknown(tx: Tx, orgId: OrgId, id: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    UPDATE mails SET state = 'queued', due_at = ${now}, last_error = NULL, settled_at = NULL
    WHERE org_id = ${orgId} AND id = ${id} AND state = 'unknown' RETURNING id`.execute(tx);
  return rows.length > 0;
}
