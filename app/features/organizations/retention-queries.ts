import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import type { Retention } from './retention.ts';

export async function selectRetention(db: Db, orgId: OrgId): Promise<Retention> {
  const { rows } = await sql<Retention>`
    SELECT retention_months AS months, retention_since AS since FROM organizations WHERE org_id = ${orgId}`.execute(
    db,
  );
  return rows[0] as Retention;
}

export async function selectRetentions(db: Db): Promise<{ orgId: OrgId; months: number }[]> {
  const { rows } = await sql<{ orgId: OrgId; months: number }>`
    SELECT org_id AS "orgId", retention_months AS months FROM organizations
    WHERE retention_since IS NOT NULL ORDER BY org_id`.execute(db);
  return rows;
}

export async function updateRetention(
  tx: Tx,
  orgId: OrgId,
  months: number,
  isOn: boolean,
  now: Date,
): Promise<void> {
  await sql`
    UPDATE organizations SET retention_months = ${months},
      retention_since = CASE WHEN ${isOn} THEN coalesce(retention_since, ${now}) END
    WHERE org_id = ${orgId}`.execute(tx);
}
