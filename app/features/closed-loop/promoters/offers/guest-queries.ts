import { sql } from 'kysely';
import type { Actor, OrgId } from '../../../../platform/actor.ts';
import type { Db, Tx } from '../../../../platform/postgres/database.ts';
import { inTeams } from '../../../../platform/postgres/in-teams.ts';
import type { GuestState, Offer, OfferGuestsQuery, OfferKind } from './contract.ts';

export interface GuestRow {
  readonly orgId: OrgId;
  /** The ask's own id. */
  readonly id: string;
  readonly offerId: string;
  readonly contactId: string;
  readonly state: GuestState;
  readonly invitedAt: Date;
  readonly repliedAt: Date | null;
  readonly usedAt: Date | null;
}

const COLUMNS =
  sql.raw(`g.org_id AS "orgId", g.id, g.offer_id AS "offerId", g.contact_id AS "contactId", g.state,
  g.invited_at AS "invitedAt", g.replied_at AS "repliedAt", g.used_at AS "usedAt"`);

export async function insertGuests(
  tx: Tx,
  orgId: OrgId,
  offerId: string,
  guests: readonly { readonly id: string; readonly contactId: string }[],
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO offer_guests (org_id, id, offer_id, contact_id, state, invited_at)
    SELECT ${orgId}, id, ${offerId}, contact_id, 'invited', ${now}
    FROM unnest(${guests.map(({ id }) => id)}::uuid[], ${guests.map(({ contactId }) => contactId)}::uuid[])
      AS g (id, contact_id)`.execute(tx);
}

/** Whoever it is: for pages and jobs, which know whose it is. */
export async function findGuest(
  db: Db,
  orgId: OrgId,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<GuestRow | null> {
  const { rows } = await sql<GuestRow>`
    SELECT ${COLUMNS} FROM offer_guests g
    WHERE g.org_id = ${orgId} AND g.id = ${id} ${lock ? sql`FOR UPDATE` : sql``}`.execute(db);
  return rows[0] ?? null;
}

/** One whom the actor sees. */
export async function seeGuest(db: Db, actor: Actor, id: string): Promise<GuestRow | null> {
  const { rows } = await sql<GuestRow>`
    SELECT ${COLUMNS} FROM offer_guests g JOIN contacts c ON c.org_id = g.org_id AND c.id = g.contact_id
    WHERE g.org_id = ${actor.orgId} AND g.id = ${id} AND c.erased_at IS NULL
      AND ${inTeams(actor, sql`c.properties`)}`.execute(db);
  return rows[0] ?? null;
}

export async function setGuestState(
  tx: Tx,
  { orgId, id }: Pick<GuestRow, 'orgId' | 'id'>,
  state: GuestState,
  repliedAt: Date,
): Promise<void> {
  await sql`
    UPDATE offer_guests SET state = ${state}, replied_at = ${repliedAt}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export async function setUsed(
  tx: Tx,
  { orgId, id }: Pick<GuestRow, 'orgId' | 'id'>,
  usedAt: Date | null,
  usedBy: string | null,
): Promise<void> {
  await sql`
    UPDATE offer_guests SET used_at = ${usedAt}, used_by = ${usedBy}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

/** Who waits, the longest first; held. */
export async function selectWaiting(tx: Tx, orgId: OrgId, offerId: string): Promise<GuestRow[]> {
  const { rows } = await sql<GuestRow>`
    SELECT ${COLUMNS} FROM offer_guests g
    WHERE g.org_id = ${orgId} AND g.offer_id = ${offerId} AND g.state = 'waiting'
    ORDER BY g.replied_at, g.id FOR UPDATE`.execute(tx);
  return rows;
}

/** Who is to be told of what changes: those who took a place, or wait for one. */
export async function selectConcerned(
  db: Db,
  orgId: OrgId,
  offerId: string,
  states: readonly GuestState[],
): Promise<GuestRow[]> {
  const { rows } = await sql<GuestRow>`
    SELECT ${COLUMNS} FROM offer_guests g
    WHERE g.org_id = ${orgId} AND g.offer_id = ${offerId} AND g.state = ANY (${[...states]}::text[])
    ORDER BY g.id`.execute(db);
  return rows;
}

/** What was not taken yet is open to these people no more; what was, stays theirs. */
export async function stopGuests(
  tx: Tx,
  orgId: OrgId,
  contactIds: readonly string[],
): Promise<Pick<GuestRow, 'id' | 'contactId' | 'offerId'>[]> {
  const { rows } = await sql<Pick<GuestRow, 'id' | 'contactId' | 'offerId'>>`
    UPDATE offer_guests SET state = 'stopped'
    WHERE org_id = ${orgId} AND contact_id = ANY (${[...contactIds]}::uuid[]) AND state IN ('invited', 'waiting')
    RETURNING id, contact_id AS "contactId", offer_id AS "offerId"`.execute(tx);
  return rows;
}

export interface ListedGuest extends GuestRow {
  readonly kind: OfferKind;
  readonly words: Offer['words'];
}

export async function selectGuests(
  db: Db,
  actor: Actor,
  { offer, contact, state, limit }: OfferGuestsQuery,
  before: string | null,
): Promise<ListedGuest[]> {
  const { rows } = await sql<ListedGuest>`
    SELECT ${COLUMNS}, o.kind, o.words
    FROM offer_guests g
    JOIN offers o ON o.org_id = g.org_id AND o.id = g.offer_id
    JOIN contacts c ON c.org_id = g.org_id AND c.id = g.contact_id
    WHERE g.org_id = ${actor.orgId} AND c.erased_at IS NULL AND ${inTeams(actor, sql`c.properties`)}
      AND ${offer === undefined ? sql`true` : sql`g.offer_id = ${offer}`}
      AND ${contact === undefined ? sql`true` : sql`g.contact_id = ${contact}`}
      AND ${state === undefined ? sql`true` : sql`g.state = ${state}`}
      AND ${before === null ? sql`true` : sql`g.id < ${before}::uuid`}
    ORDER BY g.id DESC LIMIT ${limit + 1}`.execute(db);
  return rows;
}
