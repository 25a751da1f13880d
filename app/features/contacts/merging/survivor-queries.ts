import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';

/** Who somebody became by merges, however many there were since; null where there was none. */
export async function selectSurvivorId(db: Db, orgId: OrgId, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE became AS (
      SELECT survivor_id AS id, 1 AS step FROM contact_merges WHERE org_id = ${orgId} AND merged_id = ${id}
      UNION SELECT m.survivor_id, b.step + 1 FROM contact_merges m JOIN became b
        ON m.org_id = ${orgId} AND m.merged_id = b.id
    ) CYCLE id SET is_cycle USING path
    SELECT id FROM became WHERE NOT is_cycle ORDER BY step DESC LIMIT 1`.execute(db);
  return rows[0]?.id ?? null;
}
