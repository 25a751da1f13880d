import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';

export interface LeftTask {
  readonly id: string;
  readonly contactId: string;
  readonly surveyId: string;
  readonly team: string | null;
  readonly dueOn: string;
  /** Who has the case that it is about. */
  readonly caseOwnerId: string | null;
}

/** The open tasks of somebody who leaves them, held until the transaction ends. */
export async function lockOpenTasksOf(tx: Tx, orgId: OrgId, ownerId: string): Promise<LeftTask[]> {
  const { rows } = await sql<LeftTask>`
    SELECT t.id, t.contact_id AS "contactId", coalesce(r.survey_id::text, '') AS "surveyId",
      c.properties ->> 'team' AS team, to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn",
      coalesce(m.owner_id, k.owner_id) AS "caseOwnerId"
    FROM tasks t JOIN contacts c ON c.org_id = t.org_id AND c.id = t.contact_id
    LEFT JOIN responses r ON r.org_id = t.org_id AND r.id = t.response_id
    LEFT JOIN cases k ON k.org_id = t.org_id AND k.id = t.case_id
    LEFT JOIN cases m ON m.org_id = k.org_id AND m.id = k.merged_into
    WHERE t.org_id = ${orgId} AND t.owner_id = ${ownerId} AND t.state = 'open'
    ORDER BY t.id FOR UPDATE OF t`.execute(tx);
  return rows;
}

export async function giveTask(
  tx: Tx,
  orgId: OrgId,
  id: string,
  { ownerId, remindAt }: { ownerId: string; remindAt: Date | null },
): Promise<void> {
  await sql`
    UPDATE tasks SET owner_id = ${ownerId}, remind_at = ${remindAt}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}
