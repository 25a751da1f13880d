import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import type { ReasonCount } from './contract.ts';

/** A line that was refused, and why. */
export interface Refusal {
  readonly line: number;
  readonly reason: string;
  readonly columnName: string | null;
  readonly value: string;
}

export async function insertProblems(
  tx: Tx,
  orgId: OrgId,
  importId: string,
  problems: readonly Refusal[],
): Promise<void> {
  if (problems.length === 0) return;
  const column = <K extends keyof Refusal>(name: K) => problems.map((problem) => problem[name]);
  await sql`
    INSERT INTO import_problems (org_id, import_id, line, reason, column_name, value)
    SELECT ${orgId}::uuid, ${importId}::uuid, line, reason, column_name, value FROM unnest(
      ${column('line')}::bigint[], ${column('reason')}::text[], ${column('columnName')}::text[],
      ${column('value')}::text[]) AS p (line, reason, column_name, value)
    ON CONFLICT (org_id, import_id, line) DO NOTHING`.execute(tx);
}

export async function deleteProblems(tx: Tx, orgId: OrgId, importId: string): Promise<void> {
  await sql`DELETE FROM import_problems WHERE org_id = ${orgId} AND import_id = ${importId}`.execute(tx);
}

export async function selectProblems(
  db: Db,
  orgId: OrgId,
  importId: string,
  after: number,
  limit: number,
): Promise<Refusal[]> {
  const { rows } = await sql<Refusal>`
    SELECT line, reason, column_name AS "columnName", value FROM import_problems
    WHERE org_id = ${orgId} AND import_id = ${importId} AND line > ${after} ORDER BY line LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}

/** How many lines each reason refused, with the first of them. */
export async function selectReasons(
  db: Db,
  orgId: OrgId,
  importId: string,
  examples: number,
): Promise<ReasonCount[]> {
  const { rows } = await sql<ReasonCount>`
    SELECT reason, count(*) AS count,
      jsonb_agg(jsonb_build_object('line', line, 'value', value) ORDER BY line) FILTER (WHERE place <= ${examples})
        AS examples
    FROM (
      SELECT *, row_number() OVER (PARTITION BY reason ORDER BY line) AS place FROM import_problems
      WHERE org_id = ${orgId} AND import_id = ${importId}
    ) p GROUP BY reason ORDER BY count(*) DESC, reason`.execute(db);
  return rows;
}

/** What stood in refused lines is somebody's data: it is kept as long as it serves. */
export async function deleteOldProblems(db: Db, before: Date): Promise<void> {
  await sql`
    DELETE FROM import_problems p USING imports i
    WHERE i.org_id = p.org_id AND i.id = p.import_id AND i.created_at < ${before}`.execute(db);
}
