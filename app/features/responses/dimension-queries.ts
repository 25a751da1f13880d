import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import { TEAM } from '../../platform/postgres/in-teams.ts';
import { BUILT_IN, MAX_DIMENSIONS, MAX_TEAM_VALUES, MAX_VALUES } from './dimension-limits.ts';

export async function selectDimensions(
  db: Db,
  orgId: OrgId,
): Promise<{ name: string; value: string | null }[]> {
  const { rows } = await sql<{ name: string; value: string | null }>`
    SELECT d.name, v.value FROM dimensions d
    LEFT JOIN dimension_values v ON v.org_id = d.org_id AND v.dimension = d.name
    WHERE d.org_id = ${orgId}`.execute(db);
  return rows;
}

/** One process at a time decides what still fits the limits. */
export async function lockDimensions(tx: Tx, orgId: OrgId): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`dimensions ${orgId}`}, 0))`.execute(tx);
}

/** The first names that there is room for; the built-in ones always. */
export async function declareDimensions(
  tx: Tx,
  orgId: OrgId,
  names: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO dimensions (org_id, name, created_at)
    SELECT ${orgId}::uuid, name, ${now}::timestamptz FROM (
      SELECT name, count(*) FILTER (WHERE name <> ALL (${[...BUILT_IN]}::text[])) OVER (ORDER BY position) AS rank
      FROM unnest(${[...names]}::text[]) WITH ORDINALITY AS n (name, position)
      WHERE name NOT IN (SELECT name FROM dimensions WHERE org_id = ${orgId})
    ) n
    WHERE name = ANY (${[...BUILT_IN]}::text[]) OR rank <= ${MAX_DIMENSIONS} - (
      SELECT count(*) FROM dimensions WHERE org_id = ${orgId} AND name <> ALL (${[...BUILT_IN]}::text[])
    ) ON CONFLICT (org_id, name) DO NOTHING`.execute(tx);
}

/** The first values of each dimension that there is room for. */
export async function insertDimensionValues(
  tx: Tx,
  orgId: OrgId,
  pairs: readonly (readonly [name: string, value: string])[],
): Promise<void> {
  await sql`
    INSERT INTO dimension_values (org_id, dimension, value)
    SELECT ${orgId}::uuid, n.name, n.value FROM (
      SELECT name, value, row_number() OVER (PARTITION BY name ORDER BY position) AS rank
      FROM unnest(${pairs.map(([name]) => name)}::text[], ${pairs.map(([, value]) => value)}::text[])
        WITH ORDINALITY AS n (name, value, position)
      WHERE NOT EXISTS (
        SELECT 1 FROM dimension_values k WHERE k.org_id = ${orgId} AND k.dimension = name AND k.value = n.value
      )
    ) n
    JOIN dimensions d ON d.org_id = ${orgId} AND d.name = n.name
    WHERE n.rank <= CASE n.name WHEN ${TEAM} THEN ${MAX_TEAM_VALUES}::int ELSE ${MAX_VALUES}::int END - (
      SELECT count(*) FROM dimension_values v WHERE v.org_id = ${orgId} AND v.dimension = n.name
    ) ON CONFLICT (org_id, dimension, value) DO NOTHING`.execute(tx);
}
