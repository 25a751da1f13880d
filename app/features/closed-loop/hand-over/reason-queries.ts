import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';

/** Why a case was given to somebody; its id is for the log, which holds no words. Nothing was said: nothing is kept. */
export async function keepReason(
  tx: Tx,
  orgId: OrgId,
  caseId: string,
  why: string | null,
  now: Date,
): Promise<{ reasonId?: string }> {
  if (why === null || why === '') return {};
  const reasonId = newId();
  await sql`
    INSERT INTO hand_over_reasons (org_id, id, case_id, why, at)
    VALUES (${orgId}, ${reasonId}, ${caseId}, ${why}, ${now})`.execute(tx);
  return { reasonId };
}

export async function selectReasonsOf(db: Db, orgId: OrgId, contactId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT 'hand-over' AS what, h.why, h.at FROM hand_over_reasons h
    JOIN cases c ON c.org_id = h.org_id AND c.id = h.case_id
    WHERE h.org_id = ${orgId} AND c.contact_id = ${contactId} ORDER BY h.at, h.id`.execute(db);
  return rows;
}

export async function deleteReasonsOf(tx: Tx, orgId: OrgId, contactId: string): Promise<void> {
  await sql`
    DELETE FROM hand_over_reasons h USING cases c
    WHERE h.org_id = ${orgId} AND c.org_id = h.org_id AND c.id = h.case_id AND c.contact_id = ${contactId}`.execute(
    tx,
  );
}
