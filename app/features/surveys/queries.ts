import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import type { Asked } from './asked.ts';
import type { Survey } from './contract.ts';

const SURVEY = sql.raw(`s.org_id AS "orgId", s.id, s.slug, s.name, s.kind, s.relation, s.subject, s.audience,
  s.formality, s.locales, s.wording, s.series, s.edit_hours AS "editHours", s.anonymous, s.created_at AS "createdAt",
  s.archived_at AS "archivedAt"`);

/** No slug holds NUL, which PostgreSQL would refuse to read. */
const named = (slugOrId: string) =>
  isId(slugOrId) ? sql`s.id = ${slugOrId}` : sql`s.slug = ${slugOrId.replaceAll('\u0000', ' ')}`;

export async function selectSurvey(db: Db, orgId: OrgId, slugOrId: string): Promise<Survey | null> {
  const { rows } = await sql<Survey>`
    SELECT ${SURVEY} FROM surveys s WHERE s.org_id = ${orgId} AND ${named(slugOrId)}`.execute(db);
  return rows[0] ?? null;
}

export async function selectSurveys(db: Db, orgId: OrgId): Promise<Survey[]> {
  const { rows } = await sql<Survey>`
    SELECT ${SURVEY} FROM surveys s WHERE s.org_id = ${orgId}
    ORDER BY s.archived_at IS NOT NULL, s.created_at DESC, s.id DESC`.execute(db);
  return rows;
}

export async function lockSurvey(tx: Tx, orgId: OrgId, slugOrId: string): Promise<Survey | null> {
  const { rows } = await sql<Survey>`
    SELECT ${SURVEY} FROM surveys s WHERE s.org_id = ${orgId} AND ${named(slugOrId)} FOR UPDATE`.execute(tx);
  return rows[0] ?? null;
}

/** False when another survey has the slug. */
export async function insertSurvey(tx: Tx, survey: Survey): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO surveys (org_id, id, slug, name, kind, relation, subject, audience, formality, locales, wording,
      series, edit_hours, anonymous, created_at, updated_at)
    VALUES (${survey.orgId}, ${survey.id}, ${survey.slug}, ${survey.name}, ${survey.kind}, ${survey.relation},
      ${survey.subject}, ${survey.audience}, ${survey.formality}, ${survey.locales}, ${JSON.stringify(survey.wording)},
      ${survey.series}, ${survey.editHours}, ${survey.anonymous}, ${survey.createdAt}, ${survey.createdAt})
    ON CONFLICT (org_id, slug) DO NOTHING RETURNING id`.execute(tx);
  return rows.length > 0;
}

export async function updateSurveyRow(tx: Tx, survey: Survey, now: Date): Promise<void> {
  await sql`
    UPDATE surveys SET name = ${survey.name}, subject = ${survey.subject}, audience = ${survey.audience},
      formality = ${survey.formality}, locales = ${survey.locales}, wording = ${JSON.stringify(survey.wording)},
      series = ${survey.series}, edit_hours = ${survey.editHours}, archived_at = ${survey.archivedAt}, updated_at = ${now}
    WHERE org_id = ${survey.orgId} AND id = ${survey.id}`.execute(tx);
}

export async function insertSeries(
  tx: Tx,
  survey: Pick<Survey, 'orgId' | 'id' | 'series'>,
  asked: Asked,
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO survey_series (org_id, survey_id, series, started_at, wording)
    VALUES (${survey.orgId}, ${survey.id}, ${survey.series}, ${now}, ${JSON.stringify(asked)})`.execute(tx);
}

export async function updateAsked(
  tx: Tx,
  survey: Pick<Survey, 'orgId' | 'id' | 'series'>,
  asked: Asked,
): Promise<void> {
  await sql`
    UPDATE survey_series SET wording = ${JSON.stringify(asked)}
    WHERE org_id = ${survey.orgId} AND survey_id = ${survey.id} AND series = ${survey.series}`.execute(tx);
}

export async function selectAsked(
  db: Db,
  orgId: OrgId,
  surveyId: string,
  series: number,
): Promise<Asked | null> {
  const { rows } = await sql<{ wording: Asked }>`
    SELECT wording FROM survey_series
    WHERE org_id = ${orgId} AND survey_id = ${surveyId} AND series = ${series}`.execute(db);
  return rows[0]?.wording ?? null;
}
