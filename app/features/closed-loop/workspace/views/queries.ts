import { sql } from 'kysely';
import type { Actor } from '../../../../platform/actor.ts';
import { newId } from '../../../../platform/ids.ts';
import type { Db, Tx } from '../../../../platform/postgres/database.ts';
import type { CaseView, ChangeCaseView, NewCaseView } from './contract.ts';

const columns = (actor: Actor) =>
  sql`id, name, filter, is_shared AS "isShared", owner_id = ${actor.id}::uuid AS "isMine"`;

/** Their own, and those for everybody. */
export async function selectViews(db: Db, actor: Actor): Promise<CaseView[]> {
  const { rows } = await sql<CaseView>`
    SELECT ${columns(actor)} FROM case_views
    WHERE org_id = ${actor.orgId} AND (is_shared OR owner_id = ${actor.id}::uuid)
    ORDER BY name COLLATE "fr-x-icu", id`.execute(db);
  return rows;
}

export async function lockView(tx: Tx, actor: Actor, id: string): Promise<CaseView | null> {
  const { rows } = await sql<CaseView>`
    SELECT ${columns(actor)} FROM case_views
    WHERE org_id = ${actor.orgId} AND id = ${id} AND (is_shared OR owner_id = ${actor.id}::uuid)
    FOR UPDATE`.execute(tx);
  return rows[0] ?? null;
}

export async function insertView(
  tx: Tx,
  actor: Actor,
  { name, filter, isShared }: NewCaseView,
  now: Date,
): Promise<CaseView | null> {
  const { rows } = await sql<CaseView>`
    INSERT INTO case_views (org_id, id, owner_id, name, filter, is_shared, created_at, updated_at)
    VALUES (${actor.orgId}, ${newId()}, ${actor.id}, ${name}, ${JSON.stringify(filter)}, ${isShared}, ${now}, ${now})
    RETURNING ${columns(actor)}`.execute(tx);
  return rows[0] ?? null;
}

export async function updateView(
  tx: Tx,
  actor: Actor,
  id: string,
  { name, filter, isShared }: ChangeCaseView,
  now: Date,
): Promise<CaseView | null> {
  const { rows } = await sql<CaseView>`
    UPDATE case_views SET name = coalesce(${name ?? null}, name), is_shared = coalesce(${isShared ?? null}, is_shared),
      filter = coalesce(${filter === undefined ? null : JSON.stringify(filter)}::jsonb, filter), updated_at = ${now}
    WHERE org_id = ${actor.orgId} AND id = ${id} RETURNING ${columns(actor)}`.execute(tx);
  return rows[0] ?? null;
}

export async function deleteView(tx: Tx, actor: Actor, id: string): Promise<void> {
  await sql`DELETE FROM case_views WHERE org_id = ${actor.orgId} AND id = ${id}`.execute(tx);
}
