import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';

export async function moveTaskRows(
  tx: Tx,
  orgId: OrgId,
  from: string,
  to: string,
  only: readonly string[] | null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE tasks SET contact_id = ${to}
    WHERE org_id = ${orgId} AND contact_id = ${from} AND (${only}::uuid[] IS NULL OR id = ANY (${only}::uuid[]))
    RETURNING id`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function selectTasksOf(db: Db, orgId: OrgId, contactId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT title, source, due_on::text AS "dueOn", state, created_at AS "createdAt", settled_at AS "settledAt"
    FROM tasks WHERE org_id = ${orgId} AND contact_id = ${contactId} ORDER BY created_at, id`.execute(db);
  return rows;
}

export async function deleteTasksOf(tx: Tx, orgId: OrgId, contactId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    DELETE FROM tasks WHERE org_id = ${orgId} AND contact_id = ${contactId} RETURNING id`.execute(tx);
  return rows.map(({ id }) => id);
}
