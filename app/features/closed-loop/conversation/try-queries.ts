import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';

/** A mailbox that answers by itself is no sign of its owner; a letter that did not leave is no try. */
export async function countUnanswered(db: Db, orgId: OrgId, caseId: string): Promise<number> {
  const { rows } = await sql<{ tries: number }>`
    WITH sign AS (
      SELECT max(at) AS at FROM (
        SELECT at FROM case_messages WHERE org_id = ${orgId} AND case_id = ${caseId}
          AND direction = 'in' AND NOT is_automatic AND NOT is_stranger
        UNION ALL
        SELECT at FROM case_calls WHERE org_id = ${orgId} AND case_id = ${caseId} AND reached
      ) signs
    ), tries AS (
      SELECT at FROM case_messages WHERE org_id = ${orgId} AND case_id = ${caseId}
        AND direction = 'out' AND state = 'sent'
      UNION ALL
      SELECT at FROM case_calls WHERE org_id = ${orgId} AND case_id = ${caseId} AND NOT reached
    )
    SELECT count(*) AS tries FROM tries, sign WHERE sign.at IS NULL OR tries.at > sign.at`.execute(db);
  return rows[0]?.tries ?? 0;
}
