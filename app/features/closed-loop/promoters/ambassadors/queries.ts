import { sql } from 'kysely';
import type { Actor, OrgId } from '../../../../platform/actor.ts';
import type { TimeCursor } from '../../../../platform/http/time-cursor.ts';
import type { Db, Tx } from '../../../../platform/postgres/database.ts';
import { inTeams } from '../../../../platform/postgres/in-teams.ts';
import type { AmbassadorsQuery } from './contract.ts';

export type Leaving = 'left' | 'member' | 'detractor';

export interface AmbassadorRow {
  readonly id: string;
  readonly contactId: string;
  readonly joinedAt: Date;
  readonly leftAt: Date | null;
  readonly leftBecause: Leaving | null;
}

const COLUMNS = sql.raw(`a.id, a.contact_id AS "contactId", a.joined_at AS "joinedAt", a.left_at AS "leftAt",
  a.left_because AS "leftBecause"`);

/** Those of these people who are in the programme. */
export async function selectActiveAmong(db: Db, orgId: OrgId, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT contact_id AS id FROM ambassadors
    WHERE org_id = ${orgId} AND contact_id = ANY (${[...ids]}::uuid[]) AND left_at IS NULL`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** The last time that somebody was in the programme. */
export async function selectLastOf(db: Db, orgId: OrgId, contactId: string): Promise<AmbassadorRow | null> {
  const { rows } = await sql<AmbassadorRow>`
    SELECT ${COLUMNS} FROM ambassadors a WHERE a.org_id = ${orgId} AND a.contact_id = ${contactId}
    ORDER BY a.left_at IS NULL DESC, a.joined_at DESC, a.id DESC LIMIT 1`.execute(db);
  return rows[0] ?? null;
}

export async function insertAmbassador(
  tx: Tx,
  orgId: OrgId,
  { id, contactId }: { id: string; contactId: string },
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO ambassadors (org_id, id, contact_id, joined_at)
    VALUES (${orgId}, ${id}, ${contactId}, ${now})`.execute(tx);
}

/** Answers who of them was in the programme until now. */
export async function endAmbassadors(
  tx: Tx,
  orgId: OrgId,
  contactIds: readonly string[],
  because: Leaving,
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ contactId: string }>`
    UPDATE ambassadors SET left_at = ${now}, left_because = ${because}
    WHERE org_id = ${orgId} AND contact_id = ANY (${[...contactIds]}::uuid[]) AND left_at IS NULL
    RETURNING contact_id AS "contactId"`.execute(tx);
  return [...new Set(rows.map(({ contactId }) => contactId))];
}

export async function selectAmbassadors(
  db: Db,
  actor: Actor,
  { show, contact, limit }: AmbassadorsQuery,
  before: TimeCursor | null,
): Promise<AmbassadorRow[]> {
  const { rows } = await sql<AmbassadorRow>`
    SELECT ${COLUMNS} FROM ambassadors a JOIN contacts c ON c.org_id = a.org_id AND c.id = a.contact_id
    WHERE a.org_id = ${actor.orgId} AND c.erased_at IS NULL AND ${inTeams(actor, sql`c.properties`)}
      AND a.left_at IS ${show === 'now' ? sql`NULL` : sql`NOT NULL`}
      AND ${contact === undefined ? sql`true` : sql`c.id = ${contact}`}
      AND ${before === null ? sql`true` : sql`(a.joined_at, a.id) < (${before.at}, ${before.id}::uuid)`}
    ORDER BY a.joined_at DESC, a.id DESC LIMIT ${limit + 1}`.execute(db);
  return rows;
}

export async function findAmbassador(db: Db, actor: Actor, id: string): Promise<AmbassadorRow | null> {
  const { rows } = await sql<AmbassadorRow>`
    SELECT ${COLUMNS} FROM ambassadors a JOIN contacts c ON c.org_id = a.org_id AND c.id = a.contact_id
    WHERE a.org_id = ${actor.orgId} AND a.id = ${id} AND c.erased_at IS NULL
      AND ${inTeams(actor, sql`c.properties`)}`.execute(db);
  return rows[0] ?? null;
}

export async function countAmbassadors(db: Db, actor: Actor): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(DISTINCT a.contact_id) AS n
    FROM ambassadors a JOIN contacts c ON c.org_id = a.org_id AND c.id = a.contact_id
    WHERE a.org_id = ${actor.orgId} AND a.left_at IS NULL AND c.erased_at IS NULL
      AND ${inTeams(actor, sql`c.properties`)}`.execute(db);
  return rows[0]?.n ?? 0;
}
