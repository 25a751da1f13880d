import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { Definition } from './contract.ts';

export interface PlaybookRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly activeVersion: number | null;
  readonly activeSince: Date | null;
  readonly triedVersion: number | null;
  readonly triedAt: Date | null;
  readonly definition: Definition;
  readonly running: number;
  readonly ended: number;
  readonly updatedAt: Date;
}

const COLUMNS = sql.raw(`
  p.id, p.name, p.version, p.active_version AS "activeVersion", p.active_since AS "activeSince",
  p.tried_version AS "triedVersion", p.tried_at AS "triedAt", v.definition, p.updated_at AS "updatedAt",
  (SELECT count(*) FROM playbook_runs r WHERE r.org_id = p.org_id AND r.playbook_id = p.id
    AND r.status = 'running')::int AS running,
  (SELECT count(*) FROM playbook_runs r WHERE r.org_id = p.org_id AND r.playbook_id = p.id
    AND r.status <> 'running')::int AS ended`);

const WITH_NEWEST = sql.raw(`playbooks p JOIN playbook_versions v
  ON v.org_id = p.org_id AND v.playbook_id = p.id AND v.version = p.version`);

/** In the order of their making. */
export async function selectPlaybooks(
  db: Db,
  orgId: OrgId,
  after: string | null,
  limit: number,
): Promise<PlaybookRow[]> {
  const { rows } = await sql<PlaybookRow>`
    SELECT ${COLUMNS} FROM ${WITH_NEWEST}
    WHERE p.org_id = ${orgId} AND p.removed_at IS NULL AND (${after}::uuid IS NULL OR p.id > ${after}::uuid)
    ORDER BY p.id LIMIT ${limit}`.execute(db);
  return rows;
}

export async function selectPlaybook(db: Db, orgId: OrgId, id: string): Promise<PlaybookRow | null> {
  const { rows } = await sql<PlaybookRow>`
    SELECT ${COLUMNS} FROM ${WITH_NEWEST}
    WHERE p.org_id = ${orgId} AND p.id = ${id} AND p.removed_at IS NULL`.execute(db);
  return rows[0] ?? null;
}

/** The same, held until the transaction ends. */
export async function lockPlaybook(tx: Tx, orgId: OrgId, id: string): Promise<PlaybookRow | null> {
  await sql`SELECT 1 FROM playbooks WHERE org_id = ${orgId} AND id = ${id} FOR UPDATE`.execute(tx);
  return selectPlaybook(tx, orgId, id);
}

export async function countPlaybooks(db: Db, orgId: OrgId): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM playbooks WHERE org_id = ${orgId} AND removed_at IS NULL`.execute(db);
  return rows[0]?.n ?? 0;
}

export async function insertPlaybook(
  tx: Tx,
  orgId: OrgId,
  { id, name }: { id: string; name: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('playbooks')
    .values({ org_id: orgId, id, name, version: 1, created_at: now, updated_at: now })
    .execute();
}

export async function insertVersion(
  tx: Tx,
  orgId: OrgId,
  written: { playbookId: string; version: number; definition: Definition; by: string | null },
  now: Date,
): Promise<void> {
  const { playbookId, version, definition, by } = written;
  await sql`
    INSERT INTO playbook_versions (org_id, playbook_id, version, definition, created_at, created_by)
    VALUES (${orgId}, ${playbookId}, ${version}, ${JSON.stringify(definition)}::jsonb, ${now}, ${by})`.execute(
    tx,
  );
}

export interface PlaybookChange {
  readonly name?: string;
  readonly version?: number;
  readonly active_version?: number | null;
  readonly active_since?: Date | null;
  readonly tried_version?: number;
  readonly tried_at?: Date;
  readonly removed_at?: Date;
}

export async function updatePlaybookRow(
  tx: Tx,
  orgId: OrgId,
  id: string,
  change: PlaybookChange,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('playbooks')
    .set({ ...change, updated_at: now })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute();
}

/** What starts runs now, with the version that does. */
export interface ActivePlaybook {
  readonly id: string;
  readonly version: number;
  readonly since: Date;
  readonly definition: Definition;
}

export async function selectActivePlaybooks(db: Db, orgId: OrgId): Promise<ActivePlaybook[]> {
  const { rows } = await sql<ActivePlaybook>`
    SELECT p.id, v.version, p.active_since AS since, v.definition FROM playbooks p JOIN playbook_versions v
      ON v.org_id = p.org_id AND v.playbook_id = p.id AND v.version = p.active_version
    WHERE p.org_id = ${orgId} AND p.removed_at IS NULL ORDER BY p.id`.execute(db);
  return rows;
}

/** The same, so that nobody pauses one of them while the caller begins its runs. */
export async function holdActivePlaybooks(tx: Tx, orgId: OrgId): Promise<ActivePlaybook[]> {
  await sql`
    SELECT 1 FROM playbooks WHERE org_id = ${orgId} AND active_version IS NOT NULL ORDER BY id FOR SHARE`.execute(
    tx,
  );
  return selectActivePlaybooks(tx, orgId);
}
