import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { CauseRow } from './cause-tree.ts';

export async function selectCauses(db: Db, orgId: OrgId): Promise<CauseRow[]> {
  const { rows } = await sql<CauseRow>`
    SELECT id, parent_id AS "parentId", names, position, retired_at AS "retiredAt", merged_into AS "mergedInto"
    FROM root_causes WHERE org_id = ${orgId} ORDER BY position, id`.execute(db);
  return rows;
}

/** One change of the tree at a time: what is allowed depends on all of it. */
export async function lockTree(tx: Tx, orgId: OrgId): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`root-causes ${orgId}`}, 0))`.execute(tx);
}

export interface NewCauseRow {
  readonly parentId: string | null;
  readonly names: CauseRow['names'];
  readonly position: number;
}

export async function insertCause(
  tx: Tx,
  orgId: OrgId,
  { parentId, names, position }: NewCauseRow,
  now: Date,
): Promise<string> {
  const id = newId();
  await sql`
    INSERT INTO root_causes (org_id, id, parent_id, names, position, created_at)
    VALUES (${orgId}, ${id}, ${parentId}, ${JSON.stringify(names)}, ${position}, ${now})`.execute(tx);
  return id;
}

export async function updateCause(
  tx: Tx,
  orgId: OrgId,
  id: string,
  { parentId, names, position }: NewCauseRow,
): Promise<void> {
  await sql`
    UPDATE root_causes SET parent_id = ${parentId}, names = ${JSON.stringify(names)}, position = ${position}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export async function setRetired(
  tx: Tx,
  orgId: OrgId,
  ids: readonly string[],
  at: Date | null,
): Promise<void> {
  await sql`
    UPDATE root_causes SET retired_at = ${at} WHERE org_id = ${orgId} AND id = ANY (${[...ids]}::uuid[])`.execute(
    tx,
  );
}

/** The cases of a cause and what is below it go to another; answers how many cases. */
export async function moveCauseInto(
  tx: Tx,
  orgId: OrgId,
  from: string,
  into: string,
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    UPDATE cases SET cause_id = ${into} WHERE org_id = ${orgId} AND cause_id = ${from} RETURNING id`.execute(
    tx,
  );
  await sql`
    UPDATE case_endings SET cause_id = ${into} WHERE org_id = ${orgId} AND cause_id = ${from}`.execute(tx);
  await sql`
    UPDATE root_causes SET parent_id = ${into} WHERE org_id = ${orgId} AND parent_id = ${from}`.execute(tx);
  // Causes that were merged into this one before are followed to where it went.
  await sql`
    UPDATE root_causes SET merged_into = ${into} WHERE org_id = ${orgId} AND merged_into = ${from}`.execute(
    tx,
  );
  await sql`
    UPDATE root_causes SET merged_into = ${into}, retired_at = ${now}
    WHERE org_id = ${orgId} AND id = ${from}`.execute(tx);
  return rows.length;
}
