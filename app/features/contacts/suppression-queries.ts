import { sql } from 'kysely';
import type { Actor, OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import { inTeams } from '../../platform/postgres/in-teams.ts';
import type { Contact, SuppressionReason } from './contract.ts';

const CONTACT = sql.raw(`c.org_id AS "orgId", c.id, c.external_id AS "externalId", c.email,
  c.email_key AS "emailKey", c.phone, c.phone_key AS "phoneKey", c.account_id AS "accountId", c.name, c.locale, c.time_zone AS "timeZone", c.properties, c.consent,
  c.created_at AS "createdAt", c.updated_at AS "updatedAt"`);

export async function selectContactsById(db: Db, orgId: OrgId, ids: readonly string[]): Promise<Contact[]> {
  const { rows } = await sql<Contact>`
    SELECT ${CONTACT} FROM contacts c WHERE c.org_id = ${orgId} AND c.id = ANY (${ids}::uuid[])`.execute(db);
  return rows;
}

/** Newest first; ids are in the order of their making. */
export async function selectContacts(
  db: Db,
  actor: Pick<Actor, 'orgId' | 'teams'>,
  filter: { q: string | null; suppressed: SuppressionReason | null; before: string | null },
  limit: number,
): Promise<Contact[]> {
  const { q, suppressed, before } = filter;
  // No text holds NUL, which PostgreSQL would refuse to read.
  if (q?.includes('\u0000')) return [];
  const like = q === null ? null : `%${q.replaceAll(/[%_\\]/g, '\\$&')}%`;
  const isNamed = sql`(${like}::text IS NULL OR c.name ILIKE ${like} OR c.email ILIKE ${like} OR c.external_id ILIKE ${like})`;
  const isSuppressed = sql`(${suppressed}::text IS NULL OR EXISTS (
    SELECT 1 FROM suppressions s
    WHERE s.org_id = c.org_id AND s.email_key = c.email_key AND s.reason = ${suppressed}))`;
  const { rows } = await sql<Contact>`
    SELECT ${CONTACT} FROM contacts c
    WHERE c.org_id = ${actor.orgId} AND (${before}::uuid IS NULL OR c.id < ${before}::uuid)
      AND ${inTeams(actor, sql`c.properties`)}
      AND ${isNamed} AND ${isSuppressed}
    ORDER BY c.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

export async function insertSuppression(
  tx: Tx,
  orgId: OrgId,
  { emailKey, reason, source }: { emailKey: string; reason: SuppressionReason; source: string },
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO suppressions (org_id, email_key, reason, source, at)
    VALUES (${orgId}, ${emailKey}, ${reason}, ${source}, ${now})
    ON CONFLICT (org_id, email_key, reason) DO NOTHING`.execute(tx);
}

export interface Suppression {
  readonly emailKey: string;
  readonly reason: SuppressionReason;
  readonly source: string;
  readonly at: Date;
}

export async function selectSuppressions(
  db: Db,
  orgId: OrgId,
  emailKeys: readonly string[],
): Promise<Suppression[]> {
  const { rows } = await sql<Suppression>`
    SELECT email_key AS "emailKey", reason, source, at FROM suppressions
    WHERE org_id = ${orgId} AND email_key = ANY (${emailKeys}::text[])
    ORDER BY at, reason`.execute(db);
  return rows;
}

/** What was lifted, and whose address it is; null when there was nothing. */
export async function deleteSuppression(
  tx: Tx,
  orgId: OrgId,
  emailKey: string,
  reason: SuppressionReason,
): Promise<{ at: Date; contactId: string | null } | null> {
  const { rows } = await sql<{ at: Date; contactId: string | null }>`
    WITH lifted AS (
      DELETE FROM suppressions WHERE org_id = ${orgId} AND email_key = ${emailKey} AND reason = ${reason}
      RETURNING org_id, email_key, at
    )
    SELECT l.at, c.id AS "contactId" FROM lifted l
    LEFT JOIN contacts c ON c.org_id = l.org_id AND c.email_key = l.email_key`.execute(tx);
  return rows[0] ?? null;
}
