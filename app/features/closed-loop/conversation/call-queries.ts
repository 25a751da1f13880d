import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { wholeCase } from './whole-case-queries.ts';

export interface CallRow {
  readonly id: string;
  readonly caseId: string;
  readonly authorId: string | null;
  readonly type: 'call' | 'meeting';
  readonly reached: boolean;
  readonly minutes: number | null;
  readonly summary: string;
  readonly at: Date;
}

export async function insertCall(tx: Tx, orgId: OrgId, call: CallRow, now: Date): Promise<void> {
  await sql`
    INSERT INTO case_calls (org_id, id, case_id, author_id, kind, reached, minutes, summary, at, noted_at)
    VALUES (${orgId}, ${call.id}, ${call.caseId}, ${call.authorId}, ${call.type}, ${call.reached}, ${call.minutes},
      ${call.summary}, ${call.at}, ${now})`.execute(tx);
}

/** In the order in which they took place. */
export async function selectCalls(db: Db, orgId: OrgId, caseId: string): Promise<CallRow[]> {
  const { rows } = await sql<CallRow>`
    SELECT id, case_id AS "caseId", author_id AS "authorId", kind AS type, reached, minutes, summary, at
    FROM case_calls WHERE org_id = ${orgId} AND case_id IN ${wholeCase(orgId, caseId)} ORDER BY at, id`.execute(
    db,
  );
  return rows;
}
