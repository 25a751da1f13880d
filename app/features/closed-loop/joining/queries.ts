import { sql } from 'kysely';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { type CaseRow, COLUMNS, seenBy } from '../queries.ts';

/** These cases, those that the actor may see, held in the order of their ids so that nobody waits in a ring. */
export async function lockCases(tx: Tx, actor: Actor, ids: readonly string[]): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    SELECT ${COLUMNS} FROM cases
    WHERE org_id = ${actor.orgId} AND id = ANY (${[...ids]}::uuid[]) AND ${seenBy(actor)}
    ORDER BY id FOR UPDATE`.execute(tx);
  return rows;
}

/** They go on in another one, and so do those that had gone on in them. */
export async function joinInto(
  tx: Tx,
  orgId: OrgId,
  ids: readonly string[],
  into: string,
  now: Date,
): Promise<void> {
  await sql`
    UPDATE cases SET merged_into = ${into}, status = 'withdrawn', updated_at = ${now}
    WHERE org_id = ${orgId} AND (id = ANY (${[...ids]}::uuid[]) OR merged_into = ANY (${[...ids]}::uuid[]))`.execute(
    tx,
  );
  await sql`
    INSERT INTO case_watchers (org_id, case_id, user_id, mails, told_at)
    SELECT DISTINCT ON (user_id) org_id, ${into}::uuid, user_id, mails, told_at FROM case_watchers
    WHERE org_id = ${orgId} AND case_id = ANY (${[...ids]}::uuid[]) ORDER BY user_id, mails DESC
    ON CONFLICT (org_id, case_id, user_id) DO NOTHING`.execute(tx);
}

/** The customer waits since the first of what was joined, and was reached when any of it says so. */
export async function takeOver(
  tx: Tx,
  orgId: OrgId,
  id: string,
  to: { startedAt: Date; firstContactAt: Date | null },
  now: Date,
): Promise<void> {
  await sql`
    UPDATE cases SET started_at = ${to.startedAt}, first_contact_at = ${to.firstContactAt}, updated_at = ${now},
      status = CASE WHEN status = 'open' AND ${to.firstContactAt}::timestamptz IS NOT NULL THEN 'in-progress' ELSE status END
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

/** Work of its own again, from now on. */
export async function partFrom(tx: Tx, orgId: OrgId, id: string, now: Date): Promise<void> {
  await sql`
    UPDATE cases SET merged_into = NULL, status = 'open', started_at = ${now}, first_contact_at = NULL,
      next_rung = 'owner', closed_at = NULL, updated_at = ${now}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

/** What goes on in a case, and what else of the same customer is open. */
export async function selectJoined(db: Db, actor: Actor, one: CaseRow): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    SELECT ${COLUMNS} FROM cases
    WHERE org_id = ${actor.orgId} AND contact_id = ${one.contactId} AND id <> ${one.id} AND ${seenBy(actor)}
      AND (merged_into = ${one.id} OR status IN ('open', 'in-progress'))
    ORDER BY opened_at, id`.execute(db);
  return rows;
}
