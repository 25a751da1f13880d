import { sql } from 'kysely';
import type { OrgId } from '../../../../platform/actor.ts';
import type { Db, Tx } from '../../../../platform/postgres/database.ts';

export async function selectNextStepsOf(db: Db, orgId: OrgId, contactId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT s.text, s.due_on::text AS "dueOn", s.set_at AS "setAt"
    FROM case_next_steps s JOIN cases c ON c.org_id = s.org_id AND c.id = s.case_id
    WHERE s.org_id = ${orgId} AND c.contact_id = ${contactId} ORDER BY s.set_at`.execute(db);
  return rows;
}

export async function deleteNextStepsOf(tx: Tx, orgId: OrgId, contactId: string): Promise<void> {
  await sql`
    DELETE FROM case_next_steps s USING cases c
    WHERE s.org_id = ${orgId} AND c.org_id = s.org_id AND c.id = s.case_id AND c.contact_id = ${contactId}`.execute(
    tx,
  );
}
