import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';

const theirs = (orgId: OrgId, contactId: string) =>
  sql`(SELECT c.id FROM cases c WHERE c.org_id = ${orgId} AND c.contact_id = ${contactId})`;

export async function selectGivenTo(db: Db, orgId: OrgId, contactId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT k.kind, k.name_fr AS "nameFr", k.name_en AS "nameEn", g.cost, g.currency, g.note, g.given_at AS "givenAt"
    FROM gestures g JOIN gesture_kinds k ON k.org_id = g.org_id AND k.id = g.kind_id
    WHERE g.org_id = ${orgId} AND g.state = 'given' AND g.case_id IN ${theirs(orgId, contactId)}
    ORDER BY g.given_at, g.id`.execute(db);
  return rows;
}

/** Words go; what was spent stays. What waits will not be given. Answers the ids of all. */
export async function forgetGesturesOf(
  tx: Tx,
  orgId: OrgId,
  contactId: string,
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE gestures SET note = '', decision_note = NULL,
      ended_at = CASE WHEN state IN ('proposed', 'approved') THEN ${now} ELSE ended_at END,
      counted_at = CASE WHEN state = 'given' THEN counted_at END,
      state = CASE WHEN state IN ('proposed', 'approved') THEN 'cancelled' ELSE state END
    WHERE org_id = ${orgId} AND case_id IN ${theirs(orgId, contactId)} RETURNING id`.execute(tx);
  return rows.map(({ id }) => id);
}
