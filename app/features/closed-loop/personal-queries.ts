import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';

export async function selectCasesOf(db: Db, orgId: OrgId, contactId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT score, status, detractor_type AS "detractorType", outcome, told, opened_at AS "openedAt", target_at AS "targetAt", limit_at AS "limitAt",
      closed_at AS "closedAt",
      coalesce((SELECT jsonb_agg(jsonb_build_object('outcome', e.outcome, 'told', e.told, 'closedAt', e.closed_at)
        ORDER BY e.closed_at) FROM case_endings e WHERE e.org_id = c.org_id AND e.case_id = c.id), '[]') AS "formerEndings"
    FROM cases c WHERE org_id = ${orgId} AND contact_id = ${contactId} ORDER BY opened_at, id`.execute(db);
  return rows;
}

/** Those that wait for somebody; answers the ids of all. */
export async function withdrawCasesOfContact(
  tx: Tx,
  orgId: OrgId,
  contactId: string,
  now: Date,
): Promise<string[]> {
  await sql`
    UPDATE case_endings e SET told = NULL FROM cases c
    WHERE c.org_id = ${orgId} AND c.contact_id = ${contactId} AND e.org_id = c.org_id AND e.case_id = c.id`.execute(
    tx,
  );
  const { rows } = await sql<{ id: string }>`
    UPDATE cases SET updated_at = ${now}, told = NULL,
      status = CASE WHEN status IN ('open', 'in-progress') THEN 'withdrawn' ELSE status END
    WHERE org_id = ${orgId} AND contact_id = ${contactId} RETURNING id`.execute(tx);
  return rows.map(({ id }) => id);
}
