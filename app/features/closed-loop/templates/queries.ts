import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { NewTemplate, Template } from './contract.ts';

const COLUMNS = sql.raw(`id, name, locale, band, type, subject, body`);

export type TemplateRow = Template & { readonly starter: string | null; readonly updatedAt: Date };

export async function selectTemplates(db: Db, orgId: OrgId): Promise<TemplateRow[]> {
  const { rows } = await sql<TemplateRow>`
    SELECT ${COLUMNS}, starter, updated_at AS "updatedAt" FROM case_templates WHERE org_id = ${orgId}
    ORDER BY locale DESC, band NULLS LAST, name COLLATE "fr-x-icu", id LIMIT 500`.execute(db);
  return rows;
}

/** Held, so that nobody takes one away meanwhile. */
export async function holdTemplates(tx: Tx, orgId: OrgId, ids: readonly string[]): Promise<void> {
  await sql`
    SELECT FROM case_templates WHERE org_id = ${orgId} AND id = ANY (${[...ids]}::uuid[])
    ORDER BY id FOR SHARE`.execute(tx);
}

/** Held alone; false when it is not there. */
export async function lockTemplate(tx: Tx, orgId: OrgId, id: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT id FROM case_templates WHERE org_id = ${orgId} AND id = ${id} FOR UPDATE`.execute(tx);
  return rows.length > 0;
}

/** null when one of the set is there already. */
export async function insertTemplate(
  tx: Tx,
  orgId: OrgId,
  { name, locale, band, type, subject, body }: NewTemplate,
  starter: string | null,
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO case_templates (org_id, id, name, locale, band, type, subject, body, starter, created_at, updated_at)
    VALUES (${orgId}, ${newId()}, ${name}, ${locale}, ${band}, ${type}, ${subject}, ${body}, ${starter}, ${now}, ${now})
    ON CONFLICT DO NOTHING RETURNING id`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function updateTemplate(
  tx: Tx,
  orgId: OrgId,
  id: string,
  { name, locale, band, type, subject, body }: NewTemplate,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE case_templates SET name = ${name}, locale = ${locale}, band = ${band}, type = ${type}, subject = ${subject},
      body = ${body}, updated_at = ${now}
    WHERE org_id = ${orgId} AND id = ${id} RETURNING id`.execute(tx);
  return rows.length > 0;
}

export async function deleteTemplate(tx: Tx, orgId: OrgId, id: string): Promise<boolean> {
  const { rows } = await sql`
    DELETE FROM case_templates WHERE org_id = ${orgId} AND id = ${id} RETURNING id`.execute(tx);
  return rows.length > 0;
}
