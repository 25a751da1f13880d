import { type RawBuilder, sql } from 'kysely';
import type { Actor, OrgId } from '../../../../platform/actor.ts';
import type { Db, Tx } from '../../../../platform/postgres/database.ts';
import { inTeams } from '../../../../platform/postgres/in-teams.ts';
import type { GuestState, Offer, OfferKind } from './contract.ts';

export interface OfferRow {
  readonly orgId: OrgId;
  readonly id: string;
  readonly kind: OfferKind;
  readonly words: Offer['words'];
  readonly places: number | null;
  readonly hasWaitingList: boolean;
  readonly answerBy: Date;
  readonly startsAt: Date | null;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly endedAt: Date | null;
  readonly createdAt: Date;
}

const COLUMNS =
  sql.raw(`o.org_id AS "orgId", o.id, o.kind, o.words, o.places, o.has_waiting_list AS "hasWaitingList",
  o.answer_by AS "answerBy", o.starts_at AS "startsAt", o.ends_at AS "endsAt", o.place, o.ended_at AS "endedAt",
  o.created_at AS "createdAt"`);

/** Nothing is left to take part in: `overAt` of offer-state.ts, for the database. */
const isOver = (now: Date): RawBuilder<unknown> =>
  sql`(o.ended_at IS NOT NULL OR coalesce(o.starts_at, o.ends_at) <= ${now})`;

export type OfferToKeep = Omit<OfferRow, 'orgId' | 'endedAt' | 'createdAt'>;

export async function insertOffer(
  tx: Tx,
  orgId: OrgId,
  offer: OfferToKeep & { readonly createdBy: string | null },
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO offers (org_id, id, kind, words, places, has_waiting_list, answer_by, starts_at, ends_at, place,
      created_by, created_at)
    VALUES (${orgId}, ${offer.id}, ${offer.kind}, ${JSON.stringify(offer.words)}::jsonb, ${offer.places},
      ${offer.hasWaitingList}, ${offer.answerBy}, ${offer.startsAt}, ${offer.endsAt}, ${offer.place},
      ${offer.createdBy}, ${now})`.execute(tx);
}

export async function updateOffer(tx: Tx, orgId: OrgId, offer: OfferToKeep): Promise<void> {
  await sql`
    UPDATE offers SET words = ${JSON.stringify(offer.words)}::jsonb, places = ${offer.places},
      has_waiting_list = ${offer.hasWaitingList}, answer_by = ${offer.answerBy}, starts_at = ${offer.startsAt},
      ends_at = ${offer.endsAt}, place = ${offer.place}
    WHERE org_id = ${orgId} AND id = ${offer.id}`.execute(tx);
}

export async function endOfferRow(tx: Tx, orgId: OrgId, id: string, now: Date): Promise<void> {
  await sql`UPDATE offers SET ended_at = ${now} WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export async function findOffer(db: Db, orgId: OrgId, id: string): Promise<OfferRow | null> {
  const { rows } = await sql<OfferRow>`
    SELECT ${COLUMNS} FROM offers o WHERE o.org_id = ${orgId} AND o.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** Held until the transaction ends: whoever takes or gives back a place waits here. */
export async function lockOffer(tx: Tx, orgId: OrgId, id: string): Promise<OfferRow | null> {
  const { rows } = await sql<OfferRow>`
    SELECT ${COLUMNS} FROM offers o WHERE o.org_id = ${orgId} AND o.id = ${id} FOR NO KEY UPDATE`.execute(tx);
  return rows[0] ?? null;
}

export async function selectOffers(
  db: Db,
  orgId: OrgId,
  { show, limit }: { show: 'now' | 'past'; limit: number },
  before: string | null,
  now: Date,
): Promise<OfferRow[]> {
  const { rows } = await sql<OfferRow>`
    SELECT ${COLUMNS} FROM offers o
    WHERE o.org_id = ${orgId} AND ${show === 'past' ? sql`` : sql`NOT`} ${isOver(now)}
      AND ${before === null ? sql`true` : sql`o.id < ${before}::uuid`}
    ORDER BY o.id DESC LIMIT ${limit + 1}`.execute(db);
  return rows;
}

export interface OfferCounts {
  readonly offerId: string;
  readonly state: GuestState;
  readonly count: number;
  readonly used: number;
}

/** How many guests of the teams that the actor sees stand where. */
export async function countGuests(db: Db, actor: Actor, ids: readonly string[]): Promise<OfferCounts[]> {
  const { rows } = await sql<OfferCounts>`
    SELECT g.offer_id AS "offerId", g.state, count(*) AS count, count(g.used_at) AS used
    FROM offer_guests g JOIN contacts c ON c.org_id = g.org_id AND c.id = g.contact_id
    WHERE g.org_id = ${actor.orgId} AND g.offer_id = ANY (${[...ids]}::uuid[]) AND c.erased_at IS NULL
      AND ${inTeams(actor, sql`c.properties`)}
    GROUP BY g.offer_id, g.state`.execute(db);
  return rows;
}

/** Places that are taken, by customers of every team. */
export async function countTaken(db: Db, orgId: OrgId, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; taken: number }>`
    SELECT offer_id AS id, count(*) AS taken FROM offer_guests
    WHERE org_id = ${orgId} AND offer_id = ANY (${[...ids]}::uuid[]) AND state = 'accepted'
    GROUP BY offer_id`.execute(db);
  return new Map(rows.map(({ id, taken }) => [id, taken]));
}

/** For the summary of the voices: what is open now, and what came of what was sent since. */
export async function countOffers(
  db: Db,
  actor: Actor,
  since: Date,
  now: Date,
): Promise<{ open: number; accepted: number; used: number }> {
  const { rows } = await sql<{ open: number; accepted: number; used: number }>`
    SELECT (SELECT count(*) FROM offers o
        WHERE o.org_id = ${actor.orgId} AND NOT ${isOver(now)} AND o.answer_by > ${now}) AS open,
      count(*) AS accepted, count(g.used_at) AS used
    FROM offer_guests g JOIN contacts c ON c.org_id = g.org_id AND c.id = g.contact_id
    WHERE g.org_id = ${actor.orgId} AND g.state = 'accepted' AND g.replied_at > ${since}
      AND c.erased_at IS NULL AND ${inTeams(actor, sql`c.properties`)}`.execute(db);
  return rows[0] ?? { open: 0, accepted: 0, used: 0 };
}

/** Offers for whose places somebody waits though there may be one: after somebody was forgotten, say. */
export async function selectWaitedFor(db: Db, now: Date): Promise<{ orgId: OrgId; id: string }[]> {
  const { rows } = await sql<{ orgId: OrgId; id: string }>`
    SELECT o.org_id AS "orgId", o.id FROM offers o
    WHERE NOT ${isOver(now)}
      AND EXISTS (SELECT FROM offer_guests g WHERE g.org_id = o.org_id AND g.offer_id = o.id AND g.state = 'waiting')
      AND (o.places IS NULL OR o.places > (SELECT count(*) FROM offer_guests g
        WHERE g.org_id = o.org_id AND g.offer_id = o.id AND g.state = 'accepted'))
    ORDER BY o.org_id, o.id`.execute(db);
  return rows;
}

/** Those of these people who were sent any offer since. */
export async function selectOfferedSince(
  db: Db,
  orgId: OrgId,
  ids: readonly string[],
  since: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT contact_id AS id FROM asks
    WHERE org_id = ${orgId} AND kind = 'offer' AND contact_id = ANY (${[...ids]}::uuid[])
      AND asked_at > ${since}`.execute(db);
  return rows.map(({ id }) => id);
}
