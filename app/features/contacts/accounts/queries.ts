import { type RawBuilder, sql } from 'kysely';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { inTeams } from '../../../platform/postgres/in-teams.ts';

export interface Account {
  readonly id: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly revenue: number | null;
  readonly ownerId: string | null;
  /** People whom the actor may see. */
  readonly contacts: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export async function selectAccountNames(
  db: Db,
  orgId: OrgId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name FROM accounts WHERE org_id = ${orgId} AND id = ANY (${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface AccountFacts {
  readonly revenue: number | null;
  readonly ownerId: string | null;
}

export async function selectAccountFacts(
  db: Db,
  orgId: OrgId,
  ids: readonly string[],
): Promise<Map<string, AccountFacts>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<AccountFacts & { id: string }>`
    SELECT id, revenue, owner_id AS "ownerId" FROM accounts
    WHERE org_id = ${orgId} AND id = ANY (${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

/** A company is seen by those who see one of its people; by everybody who sees everything. */
const isSeen = (actor: Actor): RawBuilder<unknown> =>
  actor.teams === null
    ? sql`true`
    : sql`EXISTS (SELECT 1 FROM contacts c
        WHERE c.org_id = a.org_id AND c.account_id = a.id AND ${inTeams(actor, sql`c.properties`)})`;

const columns = (actor: Actor) => sql`a.id, a.external_id AS "externalId", a.name, a.revenue,
  a.owner_id AS "ownerId", a.created_at AS "createdAt", a.updated_at AS "updatedAt",
  (SELECT count(*) FROM contacts c WHERE c.org_id = a.org_id AND c.account_id = a.id AND c.erased_at IS NULL
    AND ${inTeams(actor, sql`c.properties`)}) AS contacts`;

export async function selectAccount(db: Db, actor: Actor, id: string): Promise<Account | null> {
  const { rows } = await sql<Account>`
    SELECT ${columns(actor)} FROM accounts a
    WHERE a.org_id = ${actor.orgId} AND a.id = ${id} AND ${isSeen(actor)}`.execute(db);
  return rows[0] ?? null;
}

/** By name, as a reader sorts. */
export async function selectAccounts(
  db: Db,
  actor: Actor,
  filter: { patterns: readonly string[]; ownerId: string | null; after: { name: string; id: string } | null },
  limit: number,
): Promise<Account[]> {
  const { patterns, ownerId, after } = filter;
  const { rows } = await sql<Account>`
    SELECT ${columns(actor)} FROM accounts a
    WHERE a.org_id = ${actor.orgId} AND ${isSeen(actor)}
      ${sql.join(
        patterns.map(
          (pattern) =>
            sql`AND ' ' || a.name_key || ' ' || lower(coalesce(a.external_id, '')) LIKE ${pattern}`,
        ),
        sql` `,
      )}
      ${ownerId === null ? sql`` : sql`AND a.owner_id = ${ownerId}`}
      ${after === null ? sql`` : sql`AND (a.name COLLATE "fr-x-icu", a.id) > (${after.name} COLLATE "fr-x-icu", ${after.id}::uuid)`}
    ORDER BY a.name COLLATE "fr-x-icu", a.id LIMIT ${limit}`.execute(db);
  return rows;
}

export interface AccountChange {
  readonly externalId?: string | null | undefined;
  readonly name?: string | undefined;
  readonly nameKey?: string | undefined;
  readonly revenue?: number | null | undefined;
  readonly ownerId?: string | null | undefined;
}

export async function updateAccountRow(
  tx: Tx,
  orgId: OrgId,
  id: string,
  { externalId, name, nameKey, revenue, ownerId }: AccountChange,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({
      ...(externalId !== undefined && { external_id: externalId }),
      ...(name !== undefined && { name }),
      ...(nameKey !== undefined && { name_key: nameKey }),
      ...(revenue !== undefined && { revenue }),
      ...(ownerId !== undefined && { owner_id: ownerId }),
      updated_at: now,
    })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute();
}

/** The company goes; its people stay, with none. */
export async function deleteAccountRow(tx: Tx, orgId: OrgId, id: string, now: Date): Promise<number> {
  const { rows } = await sql`
    UPDATE contacts SET account_id = NULL, updated_at = ${now}
    WHERE org_id = ${orgId} AND account_id = ${id} RETURNING id`.execute(tx);
  await tx.deleteFrom('accounts').where('org_id', '=', orgId).where('id', '=', id).execute();
  return rows.length;
}
