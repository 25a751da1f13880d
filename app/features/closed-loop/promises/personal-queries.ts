import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';

const theirs = (orgId: OrgId, contactId: string) =>
  sql`(SELECT c.id FROM cases c WHERE c.org_id = ${orgId} AND c.contact_id = ${contactId})`;

export async function selectPromisesOfContact(db: Db, orgId: OrgId, contactId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT p.what, p.due_at AS "dueAt", p.state, p.broken_at AS "brokenAt", p.settled_at AS "settledAt", p.reason,
      p.made_at AS "madeAt", coalesce((
        SELECT jsonb_agg(jsonb_build_object('fromDueAt', m.from_due_at, 'toDueAt', m.to_due_at, 'reason', m.reason)
          ORDER BY m.moved_at)
        FROM promise_moves m WHERE m.org_id = p.org_id AND m.promise_id = p.id), '[]') AS moves
    FROM promises p WHERE p.org_id = ${orgId} AND p.case_id IN ${theirs(orgId, contactId)}
    ORDER BY p.made_at, p.id`.execute(db);
  return rows;
}

/** Words go, dates stay for the loop's figures; what is still owed is owed to nobody. Answers the ids of all. */
export async function forgetPromisesOfContact(
  tx: Tx,
  orgId: OrgId,
  contactId: string,
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE promises SET what = '', reason = NULL,
      settled_at = CASE WHEN state IN ('open', 'broken') THEN ${now} ELSE settled_at END,
      state = CASE WHEN state IN ('open', 'broken') THEN 'dropped' ELSE state END
    WHERE org_id = ${orgId} AND case_id IN ${theirs(orgId, contactId)} RETURNING id`.execute(tx);
  const ids = rows.map(({ id }) => id);
  await sql`UPDATE promise_moves SET reason = '' WHERE org_id = ${orgId} AND promise_id = ANY (${ids}::uuid[])`.execute(
    tx,
  );
  return ids;
}
