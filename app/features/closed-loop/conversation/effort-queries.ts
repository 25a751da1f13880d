import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';

/** When something was written, said or tried, case by case. */
export async function selectEfforts(
  db: Db,
  orgId: OrgId,
  caseIds: readonly string[],
): Promise<{ caseId: string; at: Date }[]> {
  const { rows } = await sql<{ caseId: string; at: Date }>`
    SELECT case_id AS "caseId", at FROM case_messages
    WHERE org_id = ${orgId} AND direction = 'out' AND case_id = ANY (${[...caseIds]}::uuid[])
    UNION ALL
    SELECT case_id, at FROM case_calls WHERE org_id = ${orgId} AND case_id = ANY (${[...caseIds]}::uuid[])`.execute(
    db,
  );
  return rows;
}
