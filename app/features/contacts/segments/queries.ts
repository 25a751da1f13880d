import { sql } from 'kysely';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { ContactFilter } from '../contract.ts';
import type { NewSegment, Segment, UpdateSegment } from './contract.ts';

const columns = (actor: Actor) =>
  sql`id, name, filter, is_shared AS "isShared", owner_id = ${actor.id}::uuid AS "isMine"`;

/** Their own, and those for everybody. */
export async function selectSegments(db: Db, actor: Actor): Promise<Segment[]> {
  const { rows } = await sql<Segment>`
    SELECT ${columns(actor)} FROM contact_segments
    WHERE org_id = ${actor.orgId} AND (is_shared OR owner_id = ${actor.id}::uuid)
    ORDER BY name COLLATE "fr-x-icu", id`.execute(db);
  return rows;
}

export async function selectFilters(
  db: Db,
  orgId: OrgId,
  ids: readonly string[],
): Promise<{ id: string; filter: ContactFilter }[]> {
  const { rows } = await sql<{ id: string; filter: ContactFilter }>`
    SELECT id, filter FROM contact_segments WHERE org_id = ${orgId} AND id = ANY (${[...ids]}::uuid[])`.execute(
    db,
  );
  return rows;
}

export async function selectSegment(tx: Tx, actor: Actor, id: string): Promise<Segment | null> {
  const { rows } = await sql<Segment>`
    SELECT ${columns(actor)} FROM contact_segments
    WHERE org_id = ${actor.orgId} AND id = ${id} AND (is_shared OR owner_id = ${actor.id}::uuid)
    FOR UPDATE`.execute(tx);
  return rows[0] ?? null;
}

/** Null when they have one of this name. */
export async function insertSegment(
  tx: Tx,
  actor: Actor,
  { name, filter, isShared }: NewSegment,
  now: Date,
): Promise<Segment | null> {
  const { rows } = await sql<Segment>`
    INSERT INTO contact_segments (org_id, id, name, filter, owner_id, is_shared, created_at, updated_at)
    VALUES (${actor.orgId}, ${newId()}, ${name}, ${JSON.stringify(filter)}, ${actor.id}, ${isShared}, ${now}, ${now})
    ON CONFLICT (org_id, owner_id, name) DO NOTHING RETURNING ${columns(actor)}`.execute(tx);
  return rows[0] ?? null;
}

/** Null when its owner has another one of this name. */
export async function updateSegmentRow(
  tx: Tx,
  actor: Actor,
  id: string,
  { name, filter, isShared }: UpdateSegment,
  now: Date,
): Promise<Segment | null> {
  const { rows } = await sql<Segment>`
    UPDATE contact_segments s SET
      name = coalesce(${name ?? null}, s.name), is_shared = coalesce(${isShared ?? null}, s.is_shared),
      filter = coalesce(${filter === undefined ? null : JSON.stringify(filter)}::jsonb, s.filter), updated_at = ${now}
    WHERE s.org_id = ${actor.orgId} AND s.id = ${id} AND NOT EXISTS (
      SELECT 1 FROM contact_segments o
      WHERE o.org_id = s.org_id AND o.owner_id = s.owner_id AND o.name = ${name ?? null} AND o.id <> s.id)
    RETURNING ${columns(actor)}`.execute(tx);
  return rows[0] ?? null;
}

export async function deleteSegmentRow(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx.deleteFrom('contact_segments').where('org_id', '=', actor.orgId).where('id', '=', id).execute();
}
