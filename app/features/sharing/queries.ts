import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import type { ReportContent } from './contract.ts';

export interface ReportRow {
  readonly id: string;
  readonly surveyId: string;
  /** Its first day. */
  readonly month: string;
  readonly content: ReportContent;
  readonly createdBy: string | null;
  readonly createdAt: Date;
}

const COLUMNS = sql.raw(
  `id, survey_id AS "surveyId", month, content, created_by AS "createdBy", created_at AS "createdAt"`,
);

/** Says whether it was written: a month is reported once. */
export async function insertReport(tx: Tx, orgId: OrgId, row: ReportRow): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO reports (org_id, id, survey_id, month, content, created_by, created_at)
    VALUES (${orgId}, ${row.id}, ${row.surveyId}, ${row.month}, ${JSON.stringify(row.content)}, ${row.createdBy}, ${row.createdAt})
    ON CONFLICT (org_id, survey_id, month) DO NOTHING`.execute(tx);
  return numAffectedRows === 1n;
}

export async function selectReports(db: Db, orgId: OrgId, surveyId: string | null): Promise<ReportRow[]> {
  const { rows } = await sql<ReportRow>`
    SELECT ${COLUMNS} FROM reports
    WHERE org_id = ${orgId} AND (${surveyId}::uuid IS NULL OR survey_id = ${surveyId}::uuid)
    ORDER BY month DESC, id DESC LIMIT 500`.execute(db);
  return rows;
}

export async function selectReport(db: Db, orgId: OrgId, id: string): Promise<ReportRow | null> {
  const { rows } = await sql<ReportRow>`
    SELECT ${COLUMNS} FROM reports WHERE org_id = ${orgId} AND id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** Reports that show one of these as the value of a property, held until the transaction ends. */
export async function lockReportsNaming(
  tx: Tx,
  orgId: OrgId,
  values: readonly string[],
): Promise<Pick<ReportRow, 'id' | 'content'>[]> {
  const { rows } = await sql<Pick<ReportRow, 'id' | 'content'>>`
    SELECT id, content FROM reports WHERE org_id = ${orgId} AND EXISTS (
      SELECT FROM jsonb_path_query(content, '$.segments[*].scores.groups[*].value') AS shown
      WHERE shown #>> '{}' = ANY (${[...values]}::text[]))
    ORDER BY id FOR UPDATE`.execute(tx);
  return rows;
}

export async function updateContent(tx: Tx, orgId: OrgId, id: string, content: ReportContent): Promise<void> {
  await sql`UPDATE reports SET content = ${JSON.stringify(content)} WHERE org_id = ${orgId} AND id = ${id}`.execute(
    tx,
  );
}

/** Surveys with answers in a month that has no report. The month is told in each organization's zone. */
export async function selectUnreported(
  db: Db,
  now: Date,
): Promise<{ orgId: OrgId; survey: string; month: string }[]> {
  const { rows } = await sql<{ orgId: OrgId; survey: string; month: string }>`
    SELECT o.org_id AS "orgId", s.slug AS survey, to_char(m.month, 'YYYY-MM') AS month
    FROM organizations o
    JOIN surveys s ON s.org_id = o.org_id AND s.kind = 'nps'
    CROSS JOIN LATERAL (
      SELECT (date_trunc('month', (${now}::timestamptz AT TIME ZONE o.time_zone) - interval '1 day') - interval '1 month')::date
        AS month
    ) m
    WHERE NOT EXISTS (
      SELECT 1 FROM reports r WHERE r.org_id = o.org_id AND r.survey_id = s.id AND r.month = m.month)
    AND EXISTS (
      SELECT 1 FROM rollups t WHERE t.org_id = o.org_id AND t.survey_id = s.id AND t.dimension = ''
        AND t.day >= m.month AND t.day < m.month + interval '1 month' AND 0 < ANY (t.bins))
    ORDER BY 1, 2`.execute(db);
  return rows;
}
