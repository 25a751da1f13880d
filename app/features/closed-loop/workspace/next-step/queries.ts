import { sql } from 'kysely';
import type { Actor, OrgId } from '../../../../platform/actor.ts';
import type { Db, Tx } from '../../../../platform/postgres/database.ts';
import type { SetNextStep } from './contract.ts';

export interface NextStepRow {
  readonly caseId: string;
  readonly text: string;
  readonly dueOn: string;
  readonly memberId: string | null;
}

/** Whoever asks has seen that the reader may know of these cases. */
export async function selectNextSteps(
  db: Db,
  orgId: OrgId,
  caseIds: readonly string[],
): Promise<NextStepRow[]> {
  const { rows } = await sql<NextStepRow>`
    SELECT case_id AS "caseId", text, due_on::text AS "dueOn", member_id AS "memberId" FROM case_next_steps
    WHERE org_id = ${orgId} AND case_id = ANY (${[...caseIds]}::uuid[])`.execute(db);
  return rows;
}

export async function upsertNextStep(
  tx: Tx,
  actor: Actor,
  caseId: string,
  { text, dueOn, memberId }: SetNextStep,
  now: Date,
): Promise<void> {
  const by = actor.kind === 'member' ? actor.id : null;
  await sql`
    INSERT INTO case_next_steps (org_id, case_id, text, due_on, member_id, set_by, set_at)
    VALUES (${actor.orgId}, ${caseId}, ${text}, ${dueOn}, ${memberId}, ${by}, ${now})
    ON CONFLICT (org_id, case_id) DO UPDATE SET text = excluded.text, due_on = excluded.due_on,
      member_id = excluded.member_id, set_by = excluded.set_by, set_at = excluded.set_at`.execute(tx);
}

export async function deleteNextStep(tx: Tx, orgId: OrgId, caseId: string): Promise<boolean> {
  const { rows } = await sql`
    DELETE FROM case_next_steps WHERE org_id = ${orgId} AND case_id = ${caseId} RETURNING case_id`.execute(
    tx,
  );
  return rows.length > 0;
}

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
