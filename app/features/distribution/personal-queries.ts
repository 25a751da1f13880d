import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import type { Person } from '../contacts/privacy/personal-data.ts';

export async function selectInvitationsOf(db: Db, orgId: OrgId, contactId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT s.name AS survey, i.channel, i.locale, i.state, i.reason, i.properties, i.created_at AS "createdAt",
      i.sent_at AS "sentAt"
    FROM invitations i JOIN surveys s ON s.org_id = i.org_id AND s.id = i.survey_id
    WHERE i.org_id = ${orgId} AND i.contact_id = ${contactId} ORDER BY i.created_at, i.id`.execute(db);
  return rows;
}

export async function endInvitationsOf(
  tx: Tx,
  orgId: OrgId,
  contactId: string,
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE invitations SET properties = '{}', idempotency_key = NULL, expires_at = least(expires_at, ${now}),
      state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END
    WHERE org_id = ${orgId} AND contact_id = ${contactId} RETURNING id`.execute(tx);
  return rows.map(({ id }) => id);
}

const isOf = ({ orgId, id, email }: Person) => sql`org_id = ${orgId} AND (
  about_id IN (SELECT i.id FROM invitations i WHERE i.org_id = ${orgId} AND i.contact_id = ${id})
  OR lower(to_address) = lower(${email}))`;

export async function selectMailsOf(db: Db, person: Person): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT kind, to_address AS "to", subject, text, state, created_at AS "createdAt", settled_at AS "settledAt"
    FROM mails WHERE ${isOf(person)} ORDER BY created_at, id`.execute(db);
  return rows;
}

/** With what came back of them: a report quotes the mail that it is about. That an address bounced stays. */
export async function deleteMailsOf(tx: Tx, person: Person): Promise<void> {
  const { orgId, id, email } = person;
  const theirs = sql`(SELECT m.id FROM mails m WHERE ${isOf(person)})`;
  await sql`
    DELETE FROM inbound_mails
    WHERE org_id = ${orgId} AND (subject_id IN ${theirs} OR subject_id = ${id} OR lower(sender) = lower(${email}))`.execute(
    tx,
  );
  await sql`
    UPDATE mail_bounces SET recipient = '', diagnostic = NULL
    WHERE org_id = ${orgId} AND (mail_id IN ${theirs} OR lower(recipient) = lower(${email}))`.execute(tx);
  await sql`DELETE FROM mails WHERE ${isOf(person)}`.execute(tx);
}

export async function lastInvitations(
  db: Db,
  orgId: OrgId,
  contactIds: readonly string[],
): Promise<{ id: string; at: Date }[]> {
  const { rows } = await sql<{ id: string; at: Date }>`
    SELECT contact_id AS id, max(send_at) AS at FROM invitations
    WHERE org_id = ${orgId} AND contact_id = ANY (${[...contactIds]}::uuid[]) GROUP BY 1`.execute(db);
  return rows;
}

const isOlder = (orgId: OrgId, before: Date) =>
  sql`org_id = ${orgId} AND created_at < ${before} AND state <> 'queued'`;

export async function countOlderMails(db: Db, orgId: OrgId, before: Date): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`SELECT count(*) AS n FROM mails WHERE ${isOlder(orgId, before)}`.execute(db);
  return rows[0]?.n ?? 0;
}

export async function deleteOlderMails(tx: Tx, orgId: OrgId, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM mails WHERE org_id = ${orgId} AND id IN (
      SELECT id FROM mails WHERE ${isOlder(orgId, before)} ORDER BY id LIMIT ${limit} FOR UPDATE)`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0);
}
