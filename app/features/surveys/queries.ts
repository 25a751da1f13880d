import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { Survey } from './contract.ts';

const SURVEY = sql.raw(`s.org_id AS "orgId", s.id, s.slug, s.name, s.kind, s.relation, s.subject, s.audience,
  s.formality, s.locales, s.wording, s.series, s.edit_hours AS "editHours", s.created_at AS "createdAt",
  s.archived_at AS "archivedAt"`);

export async function selectSurvey(db: Db, orgId: OrgId, slugOrId: string): Promise<Survey | null> {
  const key = isId(slugOrId) ? sql`s.id = ${slugOrId}` : sql`s.slug = ${slugOrId}`;
  const { rows } = await sql<Survey>`
    SELECT ${SURVEY} FROM surveys s WHERE s.org_id = ${orgId} AND ${key}`.execute(db);
  return rows[0] ?? null;
}

export async function selectSurveys(db: Db, orgId: OrgId): Promise<Survey[]> {
  const { rows } = await sql<Survey>`
    SELECT ${SURVEY} FROM surveys s WHERE s.org_id = ${orgId}
    ORDER BY s.archived_at IS NOT NULL, s.created_at DESC, s.id DESC`.execute(db);
  return rows;
}
