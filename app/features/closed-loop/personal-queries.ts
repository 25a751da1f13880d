import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';

export async function selectCasesOf(db: Db, orgId: OrgId, contactId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT score, status, detractor_type AS "detractorType", outcome, told, opened_at AS "openedAt", target_at AS "targetAt", limit_at AS "limitAt",
      closed_at AS "closedAt"
    FROM cases WHERE org_id = ${orgId} AND contact_id = ${contactId} ORDER BY opened_at, id`.execute(db);
  return rows;
}

/** Those that wait for somebody; answers the ids of all. */
export async function withdrawCasesOfContact(
  tx: Tx,
  orgId: OrgId,
  contactId: string,
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE cases SET updated_at = ${now}, told = NULL,
      status = CASE WHEN status IN ('open', 'in-progress') THEN 'withdrawn' ELSE status END
    WHERE org_id = ${orgId} AND contact_id = ${contactId} RETURNING id`.execute(tx);
  return rows.map(({ id }) => id);
}
