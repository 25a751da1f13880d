import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';

/** What is written of one company; `newId` is theirs when none is known by these keys. */
export interface AccountRow {
  readonly newId: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly nameKey: string;
  /** Whether the name was given, or stands in for one. */
  readonly isNamed: boolean;
  readonly revenue: number | null;
  readonly ownerId: string | null;
}

/**
 * Finds, locks and completes those that are known, writes those that are not. A row is left out of the answer
 * when another transaction wrote the same company meanwhile, or when an earlier row is the same one.
 */
export async function upsertAccountRows(
  tx: Tx,
  orgId: OrgId,
  accounts: readonly AccountRow[],
  now: Date,
): Promise<{ newId: string; id: string }[]> {
  const column = <K extends keyof AccountRow>(name: K) => accounts.map((row) => row[name]);
  const { rows } = await sql<{ newId: string; id: string }>`
    WITH input AS (
      SELECT * FROM unnest(
        ${column('newId')}::uuid[], ${column('externalId')}::text[], ${column('name')}::text[],
        ${column('nameKey')}::text[], ${column('isNamed')}::boolean[], ${column('revenue')}::bigint[],
        ${column('ownerId')}::uuid[]
      ) WITH ORDINALITY AS row (new_id, external_id, name, name_key, is_named, revenue, owner_id, place)
    ), matched AS MATERIALIZED (
      SELECT i.*, coalesce(x.id, n.id) AS id FROM input i
      LEFT JOIN accounts x ON x.org_id = ${orgId} AND x.external_id = i.external_id
      LEFT JOIN LATERAL (
        SELECT a.id FROM accounts a
        WHERE a.org_id = ${orgId} AND a.name_key = i.name_key AND i.is_named
          AND (i.external_id IS NULL OR a.external_id IS NULL)
        ORDER BY a.id LIMIT 1
      ) n ON true
    ), held AS MATERIALIZED (
      SELECT a.id FROM accounts a WHERE a.org_id = ${orgId} AND a.id IN (SELECT id FROM matched)
      ORDER BY a.id FOR NO KEY UPDATE
    ), known AS MATERIALIZED (
      SELECT DISTINCT ON (m.id) m.* FROM matched m JOIN held h ON h.id = m.id ORDER BY m.id, m.place
    ), completed AS (
      UPDATE accounts a SET
        external_id = coalesce(a.external_id, k.external_id),
        name = CASE WHEN k.is_named THEN k.name ELSE a.name END,
        name_key = CASE WHEN k.is_named THEN k.name_key ELSE a.name_key END,
        revenue = coalesce(k.revenue, a.revenue), owner_id = coalesce(k.owner_id, a.owner_id), updated_at = ${now}
      FROM known k WHERE a.org_id = ${orgId} AND a.id = k.id AND (
        (a.external_id IS NULL AND k.external_id IS NOT NULL)
        OR (k.is_named AND k.name <> a.name)
        OR coalesce(k.revenue, a.revenue) IS DISTINCT FROM a.revenue
        OR coalesce(k.owner_id, a.owner_id) IS DISTINCT FROM a.owner_id)
    ), inserted AS (
      INSERT INTO accounts (org_id, id, external_id, name, name_key, revenue, owner_id, properties, created_at, updated_at)
      SELECT ${orgId}, m.new_id, m.external_id, m.name, m.name_key, m.revenue, m.owner_id, '{}'::jsonb,
        ${now}::timestamptz, ${now}::timestamptz
      FROM matched m WHERE m.id IS NULL AND (SELECT count(*) FROM held) >= 0
      ORDER BY m.name_key COLLATE "C", m.external_id COLLATE "C"
      ON CONFLICT DO NOTHING RETURNING id
    )
    SELECT k.new_id AS "newId", k.id FROM known k
    UNION ALL SELECT id, id FROM inserted`.execute(tx);
  return rows;
}
