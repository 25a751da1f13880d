import { type RawBuilder, sql } from 'kysely';
import type { Actor, OrgId } from '../../../../platform/actor.ts';
import type { TimeCursor } from '../../../../platform/http/time-cursor.ts';
import type { Db, Tx } from '../../../../platform/postgres/database.ts';
import { inTeams } from '../../../../platform/postgres/in-teams.ts';
import type { Photo } from './clean-photo.ts';
import type { Channel, NameForm, Testimonial, TestimonialsQuery } from './contract.ts';

export interface TestimonialRow {
  readonly id: string;
  readonly contactId: string;
  readonly words: string;
  readonly nameForm: NameForm;
  readonly shownName: string | null;
  readonly shownCompany: string | null;
  readonly hasPhoto: boolean;
  readonly channels: Channel[];
  readonly months: number;
  readonly locale: 'fr' | 'en';
  readonly state: 'submitted' | 'published' | 'declined' | 'withdrawn';
  readonly consentedAt: Date;
  readonly consentVersion: string;
  readonly consentWords: string;
  readonly endsAt: Date;
  readonly moderatedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

const COLUMNS = sql.raw(`t.id, t.contact_id AS "contactId", t.words, t.name_form AS "nameForm",
  t.shown_name AS "shownName", t.shown_company AS "shownCompany", t.photo IS NOT NULL AS "hasPhoto", t.channels,
  t.months, t.locale, t.state, t.consented_at AS "consentedAt", t.consent_version AS "consentVersion",
  t.consent_words AS "consentWords", t.ends_at AS "endsAt", t.moderated_at AS "moderatedAt",
  t.withdrawn_at AS "withdrawnAt"`);

export interface GivenTestimonial
  extends Pick<
    TestimonialRow,
    | 'id'
    | 'contactId'
    | 'words'
    | 'nameForm'
    | 'shownName'
    | 'shownCompany'
    | 'channels'
    | 'months'
    | 'locale'
    | 'consentVersion'
    | 'consentWords'
    | 'endsAt'
  > {
  /** `kept`: the one that is there already. */
  readonly photo: Photo | null | 'kept';
}

/** Given, or given anew: whatever a member had decided about other words is decided again. */
export async function upsertTestimonial(
  tx: Tx,
  orgId: OrgId,
  given: GivenTestimonial,
  now: Date,
): Promise<void> {
  const { photo } = given;
  const isKept = photo === 'kept';
  const bytes = photo === null || photo === 'kept' ? null : photo.bytes;
  const type = photo === null || photo === 'kept' ? null : photo.type;
  await sql`
    INSERT INTO testimonials AS t (org_id, id, contact_id, words, name_form, shown_name, shown_company, photo,
      photo_type, channels, months, locale, state, consented_at, consent_version, consent_words, ends_at)
    VALUES (${orgId}, ${given.id}, ${given.contactId}, ${given.words}, ${given.nameForm}, ${given.shownName},
      ${given.shownCompany}, ${bytes}, ${type}, ${given.channels}::text[], ${given.months}, ${given.locale},
      'submitted', ${now}, ${given.consentVersion}, ${given.consentWords}, ${given.endsAt})
    ON CONFLICT (org_id, id) DO UPDATE SET words = excluded.words, name_form = excluded.name_form,
      shown_name = excluded.shown_name, shown_company = excluded.shown_company,
      photo = CASE WHEN ${isKept} THEN t.photo ELSE excluded.photo END,
      photo_type = CASE WHEN ${isKept} THEN t.photo_type ELSE excluded.photo_type END,
      channels = excluded.channels, months = excluded.months, locale = excluded.locale, state = excluded.state,
      consented_at = excluded.consented_at, consent_version = excluded.consent_version,
      consent_words = excluded.consent_words, ends_at = excluded.ends_at, moderated_by = NULL,
      moderated_at = NULL, withdrawn_at = NULL`.execute(tx);
}

export async function selectTestimonial(
  db: Db,
  orgId: OrgId,
  id: string,
  lock = false,
): Promise<TestimonialRow | null> {
  const { rows } = await sql<TestimonialRow>`
    SELECT ${COLUMNS} FROM testimonials t
    WHERE t.org_id = ${orgId} AND t.id = ${id} ${lock ? sql`FOR UPDATE` : sql``}`.execute(db);
  return rows[0] ?? null;
}

const seenBy = (actor: Actor): RawBuilder<unknown> => sql`t.org_id = ${actor.orgId}
  AND c.erased_at IS NULL AND ${inTeams(actor, sql`c.properties`)}`;

export async function findTestimonial(
  db: Db,
  actor: Actor,
  id: string,
  lock = false,
): Promise<TestimonialRow | null> {
  const { rows } = await sql<TestimonialRow>`
    SELECT ${COLUMNS} FROM testimonials t JOIN contacts c ON c.org_id = t.org_id AND c.id = t.contact_id
    WHERE ${seenBy(actor)} AND t.id = ${id} ${lock ? sql`FOR UPDATE OF t` : sql``}`.execute(db);
  return rows[0] ?? null;
}

const inState = (state: Testimonial['state'], now: Date): RawBuilder<unknown> =>
  state === 'ended'
    ? sql`t.state = 'published' AND t.ends_at <= ${now}`
    : sql`t.state = ${state} AND ${state === 'published' ? sql`t.ends_at > ${now}` : sql`true`}`;

export async function selectTestimonials(
  db: Db,
  actor: Actor,
  { state, contact, limit }: TestimonialsQuery,
  before: TimeCursor | null,
  now: Date,
): Promise<TestimonialRow[]> {
  const { rows } = await sql<TestimonialRow>`
    SELECT ${COLUMNS} FROM testimonials t JOIN contacts c ON c.org_id = t.org_id AND c.id = t.contact_id
    WHERE ${seenBy(actor)} AND ${state === undefined ? sql`true` : inState(state, now)}
      AND ${contact === undefined ? sql`true` : sql`t.contact_id = ${contact}`}
      AND ${before === null ? sql`true` : sql`(t.consented_at, t.id) < (${before.at}, ${before.id}::uuid)`}
    ORDER BY t.consented_at DESC, t.id DESC LIMIT ${limit + 1}`.execute(db);
  return rows;
}

export async function countTestimonials(
  db: Db,
  actor: Actor,
  now: Date,
): Promise<{ submitted: number; published: number }> {
  const { rows } = await sql<{ submitted: number; published: number }>`
    SELECT count(*) FILTER (WHERE t.state = 'submitted') AS submitted,
      count(*) FILTER (WHERE ${inState('published', now)} AND 'site' = ANY (t.channels)) AS published
    FROM testimonials t JOIN contacts c ON c.org_id = t.org_id AND c.id = t.contact_id
    WHERE ${seenBy(actor)}`.execute(db);
  return rows[0] ?? { submitted: 0, published: 0 };
}

export async function moderateRow(
  tx: Tx,
  actor: Actor,
  id: string,
  state: 'published' | 'declined',
  now: Date,
): Promise<void> {
  await sql`
    UPDATE testimonials SET state = ${state}, moderated_at = ${now},
      moderated_by = ${actor.kind === 'member' ? actor.id : null}
    WHERE org_id = ${actor.orgId} AND id = ${id}`.execute(tx);
}

/** The proof that there was a consent, and to which words, stays; the picture goes. */
export async function withdrawRow(tx: Tx, orgId: OrgId, id: string, now: Date): Promise<void> {
  await sql`
    UPDATE testimonials SET state = 'withdrawn', withdrawn_at = ${now}, photo = NULL, photo_type = NULL
    WHERE org_id = ${orgId} AND id = ${id} AND state <> 'withdrawn'`.execute(tx);
}

const IN_FEED = (orgId: OrgId, now: Date): RawBuilder<unknown> => sql`t.org_id = ${orgId}
  AND t.state = 'published' AND t.ends_at > ${now} AND 'site' = ANY (t.channels)`;

/** A page of words is enough for any site. */
const FEED_MAX = 100;

export async function selectFeed(db: Db, orgId: OrgId, now: Date): Promise<TestimonialRow[]> {
  const { rows } = await sql<TestimonialRow>`
    SELECT ${COLUMNS} FROM testimonials t WHERE ${IN_FEED(orgId, now)}
    ORDER BY t.moderated_at DESC, t.id LIMIT ${FEED_MAX}`.execute(db);
  return rows;
}

/** A picture that the public may see at this moment. */
export async function selectFeedPhoto(db: Db, orgId: OrgId, id: string, now: Date): Promise<Photo | null> {
  const { rows } = await sql<Photo>`
    SELECT t.photo AS bytes, t.photo_type AS type FROM testimonials t
    WHERE ${IN_FEED(orgId, now)} AND t.id = ${id} AND t.photo IS NOT NULL`.execute(db);
  return rows[0] ?? null;
}

export async function selectPhoto(db: Db, orgId: OrgId, id: string): Promise<Photo | null> {
  const { rows } = await sql<Photo>`
    SELECT photo AS bytes, photo_type AS type FROM testimonials
    WHERE org_id = ${orgId} AND id = ${id} AND photo IS NOT NULL`.execute(db);
  return rows[0] ?? null;
}
