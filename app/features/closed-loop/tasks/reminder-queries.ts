import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';

export interface DueTask {
  readonly orgId: OrgId;
  readonly id: string;
  readonly contactId: string;
  readonly caseId: string | null;
  readonly source: string;
  readonly title: string;
  readonly ownerId: string | null;
  readonly dueOn: string;
  readonly wasDueAt: Date;
}

/** Tasks whose reminder is due, anywhere; each is handed out once, whoever asks and however often. */
export async function takeTasksToRemind(tx: Tx, now: Date, limit: number): Promise<DueTask[]> {
  const { rows } = await sql<DueTask>`
    WITH due AS (
      SELECT d.org_id, d.id, d.remind_at, coalesce(k.merged_into, d.case_id) AS case_id FROM tasks d
      LEFT JOIN cases k ON k.org_id = d.org_id AND k.id = d.case_id
      WHERE d.remind_at <= ${now} ORDER BY d.remind_at, d.id LIMIT ${limit} FOR UPDATE OF d SKIP LOCKED)
    UPDATE tasks t SET remind_at = NULL FROM due WHERE t.org_id = due.org_id AND t.id = due.id
    RETURNING t.org_id AS "orgId", t.id, t.contact_id AS "contactId", due.case_id AS "caseId", t.source, t.title,
      t.owner_id AS "ownerId", to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn", due.remind_at AS "wasDueAt"`.execute(
    tx,
  );
  return rows;
}
