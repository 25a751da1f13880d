import { type RawBuilder, sql } from 'kysely';
import type { Actor, OrgId } from '../../../../platform/actor.ts';
import type { TimeCursor } from '../../../../platform/http/time-cursor.ts';
import type { Db, Tx } from '../../../../platform/postgres/database.ts';
import { inTeams } from '../../../../platform/postgres/in-teams.ts';
import type { Referral, ReferralsQuery } from './contract.ts';

export interface ReferralRow {
  readonly id: string;
  readonly contactId: string | null;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly locale: 'fr' | 'en';
  readonly state: Referral['state'];
  readonly consentedAt: Date;
  readonly changedAt: Date;
}

const COLUMNS = sql.raw(`r.id, r.contact_id AS "contactId", r.name, r.email, r.phone, r.locale, r.state,
  r.consented_at AS "consentedAt", r.changed_at AS "changedAt"`);

export interface NewReferral extends Pick<ReferralRow, 'id' | 'name' | 'email' | 'phone' | 'locale'> {
  readonly contactId: string;
  readonly emailKey: string;
  readonly phoneKey: string | null;
  readonly consentWords: string;
}

/** Whoever sent them first keeps them: by the address and by the number, whatever comes at the same moment. */
export async function insertReferral(
  tx: Tx,
  orgId: OrgId,
  given: NewReferral,
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO referrals (org_id, id, contact_id, name, email, email_key, phone, phone_key, locale, state,
      consented_at, consent_words, changed_at)
    VALUES (${orgId}, ${given.id}, ${given.contactId}, ${given.name}, ${given.email}, ${given.emailKey},
      ${given.phone}, ${given.phoneKey}, ${given.locale}, 'new', ${now}, ${given.consentWords}, ${now})
    ON CONFLICT DO NOTHING RETURNING id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Those whom a promoter of the actor's teams sent; who was sent by somebody forgotten is everybody's. */
const seenBy = (actor: Actor): RawBuilder<unknown> => sql`r.org_id = ${actor.orgId}
  AND ${actor.teams === null ? sql`true` : sql`c.id IS NOT NULL AND ${inTeams(actor, sql`c.properties`)}`}`;

/** The address is unique, and so is the id. */
export const NOBODY = sql.raw(
  "name = '', email = '', email_key = id::text, phone = NULL, phone_key = NULL, consent_words = ''",
);

const FROM = sql.raw('FROM referrals r LEFT JOIN contacts c ON c.org_id = r.org_id AND c.id = r.contact_id');

export async function selectReferrals(
  db: Db,
  actor: Actor,
  { state, contact, limit }: ReferralsQuery,
  before: TimeCursor | null,
): Promise<ReferralRow[]> {
  const { rows } = await sql<ReferralRow>`
    SELECT ${COLUMNS} ${FROM} WHERE ${seenBy(actor)} AND r.email <> ''
      AND ${state === undefined ? sql`true` : sql`r.state = ${state}`}
      AND ${contact === undefined ? sql`true` : sql`r.contact_id = ${contact}`}
      AND ${before === null ? sql`true` : sql`(r.consented_at, r.id) < (${before.at}, ${before.id}::uuid)`}
    ORDER BY r.consented_at DESC, r.id DESC LIMIT ${limit + 1}`.execute(db);
  return rows;
}

export async function findReferral(db: Db, actor: Actor, id: string): Promise<ReferralRow | null> {
  const { rows } = await sql<ReferralRow>`
    SELECT ${COLUMNS} ${FROM} WHERE ${seenBy(actor)} AND r.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function updateReferral(
  tx: Tx,
  orgId: OrgId,
  id: string,
  state: Referral['state'],
  now: Date,
): Promise<void> {
  await sql`
    UPDATE referrals SET state = ${state}, changed_at = ${now} WHERE org_id = ${orgId} AND id = ${id}`.execute(
    tx,
  );
}

/** Who it was goes; that somebody came through a promoter, and what came of it, stays for the counts. */
export async function anonymizeReferral(tx: Tx, orgId: OrgId, id: string): Promise<void> {
  await sql`
    UPDATE referrals SET ${NOBODY} WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export async function countReferrals(
  db: Db,
  actor: Actor,
  contactId: string | null = null,
): Promise<{ all: number; open: number; customers: number }> {
  const { rows } = await sql<{ all: number; open: number; customers: number }>`
    SELECT count(*) AS all, count(*) FILTER (WHERE r.state IN ('new', 'contacted')) AS open,
      count(*) FILTER (WHERE r.state = 'customer') AS customers
    ${FROM} WHERE ${seenBy(actor)}
      AND ${contactId === null ? sql`true` : sql`r.contact_id = ${contactId}`}`.execute(db);
  return rows[0] ?? { all: 0, open: 0, customers: 0 };
}
