import { type RawBuilder, sql } from 'kysely';
import type { Actor, OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import { inTeams } from '../../platform/postgres/in-teams.ts';
import { COUNT_MAX, type Contact, type ContactFilter } from './contract.ts';
import { searchPatterns } from './search-patterns.ts';

const CONTACT = sql.raw(`c.org_id AS "orgId", c.id, c.external_id AS "externalId", c.email,
  c.email_key AS "emailKey", c.phone, c.phone_key AS "phoneKey", c.account_id AS "accountId", c.name, c.locale,
  c.time_zone AS "timeZone", c.properties, c.consent, c.created_at AS "createdAt", c.updated_at AS "updatedAt"`);

export async function selectContactsById(db: Db, orgId: OrgId, ids: readonly string[]): Promise<Contact[]> {
  const { rows } = await sql<Contact>`
    SELECT ${CONTACT} FROM contacts c WHERE c.org_id = ${orgId} AND c.id = ANY (${ids}::uuid[])`.execute(db);
  return rows;
}

/** One whom the actor's teams may see. */
export async function selectContact(
  db: Db,
  actor: Actor,
  id: string,
  lock?: 'for update',
): Promise<Contact | null> {
  const { rows } = await sql<Contact>`
    SELECT ${CONTACT} FROM contacts c
    WHERE c.org_id = ${actor.orgId} AND c.id = ${id} AND c.erased_at IS NULL
      AND ${inTeams(actor, sql`c.properties`)}
    ${lock === undefined ? sql`` : sql`FOR UPDATE`}`.execute(db);
  return rows[0] ?? null;
}

/** Each condition stands alone, so that the planner sees which index answers it. */
function conditionsOf(
  actor: Pick<Actor, 'orgId' | 'teams'>,
  filter: ContactFilter,
): RawBuilder<unknown> | null {
  const patterns = filter.q ? searchPatterns(filter.q) : [];
  // No text holds NUL, which PostgreSQL would refuse to read.
  if (patterns === null || filter.q?.includes('\u0000')) return null;
  const conditions = [
    sql`c.org_id = ${actor.orgId}`,
    sql`c.erased_at IS NULL`,
    ...(actor.teams === null ? [] : [inTeams(actor, sql`c.properties`)]),
    ...patterns.map((pattern) => sql`c.search_text LIKE ${pattern}`),
    ...(filter.account === undefined ? [] : [sql`c.account_id = ${filter.account}`]),
    ...(filter.consent === undefined ? [] : [sql`c.consent = ${filter.consent}`]),
    ...(filter.properties === undefined
      ? []
      : [sql`c.properties @> ${JSON.stringify(filter.properties)}::jsonb`]),
    ...(filter.suppressed === undefined
      ? []
      : [
          sql`EXISTS (SELECT 1 FROM suppressions s
            WHERE s.org_id = c.org_id AND s.email_key = c.email_key AND s.reason = ${filter.suppressed})`,
        ]),
  ];
  return sql.join(conditions, sql` AND `);
}

/** Newest first; ids are in the order of their making. */
export async function selectContacts(
  db: Db,
  actor: Actor,
  filter: ContactFilter,
  before: string | null,
  limit: number,
): Promise<Contact[]> {
  const conditions = conditionsOf(actor, filter);
  if (conditions === null) return [];
  const { rows } = await sql<Contact>`
    SELECT ${CONTACT} FROM contacts c
    WHERE ${conditions} ${before === null ? sql`` : sql`AND c.id < ${before}`}
    ORDER BY c.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

/** Which of these people a filter holds, whoever asks. */
export async function selectIdsMatching(
  db: Db,
  orgId: OrgId,
  filter: ContactFilter,
  ids: readonly string[],
): Promise<string[]> {
  const conditions = conditionsOf({ orgId, teams: null }, filter);
  if (conditions === null) return [];
  const { rows } = await sql<{ id: string }>`
    SELECT c.id FROM contacts c WHERE c.id = ANY (${[...ids]}::uuid[]) AND ${conditions}`.execute(db);
  return rows.map(({ id }) => id);
}

/** How many there are, counting no further than one past the largest number that is shown. */
export async function countContacts(db: Db, actor: Actor, filter: ContactFilter): Promise<number> {
  const conditions = conditionsOf(actor, filter);
  if (conditions === null) return 0;
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM (SELECT 1 FROM contacts c WHERE ${conditions} LIMIT ${COUNT_MAX + 1}) AS found`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** Newest contacts that say which properties there are: reading all would take seconds. */
const SAMPLE = 2_000;

export async function selectProperties(
  db: Db,
  actor: Actor,
  limits: { names: number; values: number },
): Promise<{ name: string; values: string[] }[]> {
  const { rows } = await sql<{ name: string; values: string[] }>`
    WITH newest AS (
      SELECT c.properties FROM contacts c
      WHERE c.org_id = ${actor.orgId} AND c.erased_at IS NULL AND ${inTeams(actor, sql`c.properties`)}
      ORDER BY c.id DESC LIMIT ${SAMPLE}
    ), met AS (
      SELECT p.key AS name, p.value, count(*) AS n,
        row_number() OVER (PARTITION BY p.key ORDER BY count(*) DESC, p.value) AS place
      FROM newest, jsonb_each_text(newest.properties) p GROUP BY 1, 2
    )
    SELECT name, coalesce(array_agg(value ORDER BY place) FILTER (WHERE place <= ${limits.values}), '{}') AS "values"
    FROM met GROUP BY name ORDER BY sum(n) DESC, name LIMIT ${limits.names}`.execute(db);
  return rows;
}

/** Not erased, and held so: whoever would erase or merge them waits. */
export async function holdContact(tx: Tx, orgId: OrgId, id: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM contacts WHERE org_id = ${orgId} AND id = ${id} AND erased_at IS NULL FOR KEY SHARE`.execute(
    tx,
  );
  return rows.length > 0;
}
