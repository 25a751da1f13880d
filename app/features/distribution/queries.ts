import { sql } from 'kysely';
import type { Actor, OrgId } from '../../platform/actor.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import { inTeams } from '../../platform/postgres/in-teams.ts';
import type { InvitationCounts, InvitationState, SkipReason } from './contract.ts';
import type { Invitation } from './invitation.ts';

/** A row to write: one contact, asked or not. */
export interface NewInvitation {
  readonly id: string;
  readonly contactId: string;
  readonly locale: Locale;
  readonly state: 'queued' | 'skipped';
  readonly reason: SkipReason | null;
  readonly properties: Readonly<Record<string, string>>;
}

/** What the invitations of one wish have in common. */
export interface Wish {
  readonly orgId: OrgId;
  readonly surveyId: string;
  readonly series: number;
  readonly sendAt: Date;
  readonly expiresAt: Date;
  readonly idempotencyKey: string | null;
  readonly createdBy: string;
}

export interface InvitationRow extends Invitation {
  readonly reason: string | null;
  readonly sendAt: Date;
  /** Its mail came back, and is not sent again. */
  readonly bouncedAt: Date | null;
  readonly createdAt: Date;
}

const COLUMNS = sql.raw(
  `org_id AS "orgId", id, survey_id AS "surveyId", series, contact_id AS "contactId", locale, state, reason,
   properties, send_at AS "sendAt", sent_at AS "sentAt", bounced_at AS "bouncedAt", expires_at AS "expiresAt", created_at AS "createdAt"`,
);

export async function selectInvitation(db: Db, orgId: OrgId, id: string): Promise<InvitationRow | null> {
  const { rows } = await sql<InvitationRow>`
    SELECT ${COLUMNS} FROM invitations WHERE org_id = ${orgId} AND id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** Makes all who ask with one key wait for each other, until the end of the transaction. */
export async function lockKey(tx: Tx, orgId: OrgId, key: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${orgId} ${key}`}, 0))`.execute(tx);
}

export async function selectByKey(tx: Tx, orgId: OrgId, key: string): Promise<InvitationRow[]> {
  const { rows } = await sql<InvitationRow>`
    SELECT ${COLUMNS} FROM invitations WHERE org_id = ${orgId} AND idempotency_key = ${key}`.execute(tx);
  return rows;
}

/** Whether a key that begins so, but is not `key`, was used. */
export async function isKeyReused(tx: Tx, orgId: OrgId, beginning: string, key: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM invitations WHERE org_id = ${orgId} AND idempotency_key IS NOT NULL
      AND starts_with(idempotency_key, ${beginning}) AND idempotency_key <> ${key} LIMIT 1`.execute(tx);
  return rows.length > 0;
}

/** The invitations of these contacts that left or will leave, after a moment. */
export async function selectAsked(
  db: Db,
  orgId: OrgId,
  contactIds: readonly string[],
  after: Date,
): Promise<{ contactId: string; at: Date; queued: boolean }[]> {
  const { rows } = await sql<{ contactId: string; at: Date; queued: boolean }>`
    SELECT contact_id AS "contactId", coalesce(sent_at, send_at) AS at, state = 'queued' AS queued
    FROM invitations
    WHERE org_id = ${orgId} AND contact_id = ANY(${[...contactIds]}::uuid[])
      AND state IN ('queued', 'sent') AND bounced_at IS NULL
      AND coalesce(sent_at, send_at) > ${after}`.execute(db);
  return rows;
}

export async function insertInvitations(
  tx: Tx,
  wish: Wish,
  invitations: readonly NewInvitation[],
  now: Date,
): Promise<void> {
  if (invitations.length === 0) return;
  const column = <K extends keyof NewInvitation>(name: K) => invitations.map((one) => one[name]);
  const properties = invitations.map((one) => JSON.stringify(one.properties));
  await sql`
    INSERT INTO invitations (org_id, id, survey_id, series, contact_id, channel, locale, state, reason,
      properties, send_at, expires_at, idempotency_key, created_by, created_at)
    SELECT ${wish.orgId}, id, ${wish.surveyId}, ${wish.series}, contact_id, 'email', locale, state, reason,
      properties::jsonb, ${wish.sendAt}, ${wish.expiresAt}, ${wish.idempotencyKey}, ${wish.createdBy}, ${now}
    FROM unnest(
      ${column('id')}::uuid[], ${column('contactId')}::uuid[], ${column('locale')}::text[],
      ${column('state')}::text[], ${column('reason')}::text[], ${properties}::text[]
    ) AS invitation (id, contact_id, locale, state, reason, properties)`.execute(tx);
}

/** The mail is settled; so is its invitation. One that was cancelled while its mail left was sent. */
export async function settleInvitation(
  tx: Tx,
  orgId: OrgId,
  id: string,
  to: { state: 'sent' | 'failed' | 'cancelled'; reason: string | null; now: Date },
): Promise<void> {
  const sentAt = to.state === 'sent' ? to.now : null;
  await sql`
    UPDATE invitations SET state = ${to.state}, reason = ${to.reason}, sent_at = ${sentAt}
    WHERE org_id = ${orgId} AND id = ${id}
      AND (state = 'queued' OR (state = 'cancelled' AND ${to.state} = 'sent'))`.execute(tx);
}

/** The mail came back for good: sent, and not delivered. */
export async function markBounced(tx: Tx, orgId: OrgId, id: string, cause: string, now: Date): Promise<void> {
  await sql`
    UPDATE invitations SET bounced_at = ${now}, reason = ${cause}
    WHERE org_id = ${orgId} AND id = ${id} AND state = 'sent'`.execute(tx);
}

/** The mail came back for now, and another one waits. */
export async function queueAgain(tx: Tx, orgId: OrgId, id: string, sendAt: Date): Promise<void> {
  await sql`
    UPDATE invitations SET state = 'queued', reason = 'tried-again', send_at = ${sendAt}
    WHERE org_id = ${orgId} AND id = ${id} AND state = 'sent'`.execute(tx);
}

/** Takes back what has not left, of one contact or one invitation alone. Returns the ids. */
export async function cancelQueued(
  tx: Tx,
  orgId: OrgId,
  whose: { contactId: string } | { id: string },
  reason: string,
): Promise<string[]> {
  const which = 'id' in whose ? sql`id = ${whose.id}` : sql`contact_id = ${whose.contactId}`;
  const { rows } = await sql<{ id: string }>`
    UPDATE invitations SET state = 'cancelled', reason = ${reason}
    WHERE org_id = ${orgId} AND ${which} AND state = 'queued' RETURNING id`.execute(tx);
  return rows.map((row) => row.id);
}

/** Newest first. Ids are ordered by time, so that the id alone is the place in the list. */
export async function selectInvitations(
  db: Db,
  actor: Pick<Actor, 'orgId' | 'teams'>,
  filter: {
    surveyId: string | null;
    state: InvitationState | null;
    contactId: string | null;
    before: string | null;
  },
  limit: number,
): Promise<InvitationRow[]> {
  const { surveyId, state, contactId, before } = filter;
  const { rows } = await sql<InvitationRow>`
    SELECT ${COLUMNS} FROM invitations
    WHERE org_id = ${actor.orgId} AND ${inTeams(actor, sql`properties`)}
      ${surveyId === null ? sql`` : sql`AND survey_id = ${surveyId}`}
      ${state === null ? sql`` : sql`AND state = ${state}`}
      ${contactId === null ? sql`` : sql`AND contact_id = ${contactId}`}
      ${before === null ? sql`` : sql`AND id < ${before}`}
    ORDER BY id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

export async function countInvitations(
  db: Db,
  actor: Pick<Actor, 'orgId' | 'teams'>,
  surveyId: string | null,
): Promise<InvitationCounts> {
  const { rows } = await sql<{ state: InvitationState; reason: SkipReason | null; n: number }>`
    SELECT state, CASE WHEN state = 'skipped' THEN reason END AS reason, count(*) AS n FROM invitations
    WHERE org_id = ${actor.orgId} AND ${inTeams(actor, sql`properties`)}
      ${surveyId === null ? sql`` : sql`AND survey_id = ${surveyId}`}
    GROUP BY 1, 2`.execute(db);
  const counts: { states: InvitationCounts['states']; reasons: InvitationCounts['reasons'] } = {
    states: {},
    reasons: {},
  };
  for (const { state, reason, n } of rows) {
    counts.states[state] = (counts.states[state] ?? 0) + n;
    if (reason !== null) counts.reasons[reason] = n;
  }
  return counts;
}

/** An invitation that the actor may see. */
export async function findInvitation(
  db: Db,
  actor: Pick<Actor, 'orgId' | 'teams' | 'surveyId'>,
  id: string,
): Promise<InvitationRow | null> {
  const { rows } = await sql<InvitationRow>`
    SELECT ${COLUMNS} FROM invitations
    WHERE org_id = ${actor.orgId} AND id = ${id} AND ${inTeams(actor, sql`properties`)}
      AND (${actor.surveyId}::uuid IS NULL OR survey_id = ${actor.surveyId}::uuid)`.execute(db);
  return rows[0] ?? null;
}

/** A list that named both asked each once under one key: the one who moves keeps theirs apart by its id. */
export async function moveInvitationRows(
  tx: Tx,
  orgId: OrgId,
  from: string,
  to: string,
  only: readonly string[] | null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE invitations i SET contact_id = ${to}, idempotency_key = CASE
        WHEN i.idempotency_key LIKE '% moved ' || i.id THEN replace(i.idempotency_key, ' moved ' || i.id, '')
        WHEN EXISTS (SELECT 1 FROM invitations o WHERE o.org_id = i.org_id AND o.contact_id = ${to}
          AND o.idempotency_key = i.idempotency_key) THEN i.idempotency_key || ' moved ' || i.id
        ELSE i.idempotency_key END
    WHERE i.org_id = ${orgId} AND i.contact_id = ${from}
      AND (${only}::uuid[] IS NULL OR i.id = ANY (${only}::uuid[]))
    RETURNING i.id`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function countSkippedFor(
  db: Db,
  actor: Actor,
  reason: string,
  { surveyId, from, before }: { surveyId: string | null; from: Date; before: Date },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) AS count FROM invitations
    WHERE org_id = ${actor.orgId} AND ${inTeams(actor, sql`properties`)} AND state IN ('skipped', 'cancelled')
      AND reason = ${reason} AND created_at >= ${from} AND created_at < ${before}
      AND (${surveyId}::uuid IS NULL OR survey_id = ${surveyId}::uuid)`.execute(db);
  return rows[0]?.count ?? 0;
}
