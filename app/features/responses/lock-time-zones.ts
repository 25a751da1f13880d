import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Tx } from '../../platform/postgres/database.ts';

/**
 * The reporting zones of these organizations, held until the transaction ends: a change of zone
 * rebuilds the rollups and must not meet an answer whose day was computed in the old one.
 */
export async function lockTimeZones(tx: Tx, orgIds: readonly OrgId[]): Promise<Map<OrgId, string>> {
  const { rows } = await sql<{ orgId: OrgId; timeZone: string }>`
    SELECT org_id AS "orgId", time_zone AS "timeZone" FROM organizations
    WHERE org_id = ANY(${[...orgIds]}::uuid[]) ORDER BY org_id FOR SHARE`.execute(tx);
  return new Map(rows.map((row) => [row.orgId, row.timeZone]));
}
