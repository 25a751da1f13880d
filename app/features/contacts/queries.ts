import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import type { Contact, SuppressionReason } from './contract.ts';

const CONTACT = sql.raw(`c.org_id AS "orgId", c.id, c.external_id AS "externalId", c.email,
  c.email_key AS "emailKey", c.name, c.locale, c.time_zone AS "timeZone", c.properties, c.consent,
  c.created_at AS "createdAt", c.updated_at AS "updatedAt"`);

export async function selectContactsById(db: Db, orgId: OrgId, ids: readonly string[]): Promise<Contact[]> {
  const { rows } = await sql<Contact>`
    SELECT ${CONTACT} FROM contacts c WHERE c.org_id = ${orgId} AND c.id = ANY (${ids}::uuid[])`.execute(db);
  return rows;
}

/** Newest first; ids are in the order of their making. */
export async function selectContacts(
  db: Db,
  orgId: OrgId,
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
    WHERE c.org_id = ${orgId} AND (${before}::uuid IS NULL OR c.id < ${before}::uuid)
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

/** What is written of one person; `newId` is theirs when nobody is known by these keys. */
export interface ContactRow {
  readonly newId: string;
  readonly externalId: string | null;
  readonly email: string | null;
  readonly emailKey: string | null;
  readonly name: string | null;
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly consent: string | null;
  readonly properties: Readonly<Record<string, string>>;
}

export interface WrittenContact {
  readonly newId: string;
  readonly id: string;
  /** Known by one key, and the other is new or another one. */
  readonly isRekeyed: boolean;
}

/**
 * Finds, locks and completes those who are known, writes those who are not, in the order of their
 * keys. A row is left out of the answer when another transaction wrote the same person meanwhile, or
 * when an earlier row is the same person: the same call again finds them.
 */
export async function upsertContactRows(
  tx: Tx,
  orgId: OrgId,
  contacts: readonly ContactRow[],
  now: Date,
): Promise<WrittenContact[]> {
  const column = <K extends keyof ContactRow>(name: K) => contacts.map((row) => row[name]);
  const { rows } = await sql<WrittenContact>`
    WITH input AS (
      SELECT * FROM unnest(
        ${column('newId')}::uuid[], ${column('externalId')}::text[], ${column('email')}::text[],
        ${column('emailKey')}::text[], ${column('name')}::text[], ${column('locale')}::text[],
        ${column('timeZone')}::text[], ${column('consent')}::text[], ${contacts.map((row) => JSON.stringify(row.properties))}::jsonb[]
      ) WITH ORDINALITY AS row (new_id, external_id, email, email_key, name, locale, time_zone, consent, properties, place)
    ), matched AS MATERIALIZED (
      SELECT i.*, coalesce(x.id, e.id) AS id FROM input i
      LEFT JOIN contacts x ON x.org_id = ${orgId} AND x.external_id = i.external_id
      LEFT JOIN contacts e ON e.org_id = ${orgId} AND e.email_key = i.email_key
    ), held AS MATERIALIZED (
      SELECT c.id, c.external_id, c.email_key FROM contacts c
      WHERE c.org_id = ${orgId} AND c.id IN (SELECT id FROM matched)
      ORDER BY c.id FOR NO KEY UPDATE
    ), known AS MATERIALIZED (
      SELECT DISTINCT ON (m.id) m.*, h.external_id AS old_external_id, h.email_key AS old_email_key
      FROM matched m JOIN held h ON h.id = m.id ORDER BY m.id, m.place
    ), completed AS (
      UPDATE contacts c SET
        name = coalesce(k.name, c.name), locale = coalesce(k.locale, c.locale),
        time_zone = coalesce(k.time_zone, c.time_zone), consent = coalesce(k.consent, c.consent), properties = c.properties || k.properties,
        updated_at = ${now}
      FROM known k WHERE c.org_id = ${orgId} AND c.id = k.id AND (
        coalesce(k.name, c.name) IS DISTINCT FROM c.name
        OR coalesce(k.locale, c.locale) IS DISTINCT FROM c.locale
        OR coalesce(k.time_zone, c.time_zone) IS DISTINCT FROM c.time_zone
        OR coalesce(k.consent, c.consent) IS DISTINCT FROM c.consent
        OR NOT c.properties @> k.properties)
    ), inserted AS (
      INSERT INTO contacts (org_id, id, external_id, email, email_key, name, locale, time_zone, properties,
        consent, created_at, updated_at)
      SELECT ${orgId}, m.new_id, m.external_id, m.email, m.email_key, m.name, m.locale, m.time_zone, m.properties,
        coalesce(m.consent, 'presumed'), ${now}::timestamptz, ${now}::timestamptz
      FROM matched m WHERE m.id IS NULL AND (SELECT count(*) FROM held) >= 0
      ORDER BY m.email_key COLLATE "C", m.external_id COLLATE "C"
      ON CONFLICT DO NOTHING RETURNING id
    )
    SELECT k.new_id AS "newId", k.id,
      coalesce(k.external_id <> coalesce(k.old_external_id, ''), false)
        OR coalesce(k.email_key <> coalesce(k.old_email_key, ''), false) AS "isRekeyed"
    FROM known k
    UNION ALL SELECT id, id, false FROM inserted`.execute(tx);
  return rows;
}

type Rekeyed = ContactRow & { readonly id: string };

const UNIQUE_VIOLATION = '23505';

/**
 * Gives contacts the keys they are now known by; a key that somebody else has stays theirs. Who opted
 * out has opted out at the new address too. False when somebody took a key between our look and our write.
 */
export async function rekeyContacts(
  tx: Tx,
  orgId: OrgId,
  contacts: readonly Rekeyed[],
  now: Date,
): Promise<boolean> {
  await sql`SAVEPOINT rekey`.execute(tx);
  try {
    await writeKeys(tx, orgId, contacts, now);
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
    await sql`ROLLBACK TO SAVEPOINT rekey`.execute(tx);
    return false;
  }
  await sql`RELEASE SAVEPOINT rekey`.execute(tx);
  return true;
}

async function writeKeys(tx: Tx, orgId: OrgId, contacts: readonly Rekeyed[], now: Date): Promise<void> {
  const column = <K extends keyof Rekeyed>(name: K) => contacts.map((row) => row[name]);
  await sql`
    WITH wanted AS (
      SELECT w.id, c.email_key AS old_email_key,
        CASE WHEN w.external_id IS NULL OR x.id IS NOT NULL THEN c.external_id ELSE w.external_id END AS external_id,
        CASE WHEN w.email_key IS NULL OR o.id IS NOT NULL THEN c.email ELSE w.email END AS email,
        CASE WHEN w.email_key IS NULL OR o.id IS NOT NULL THEN c.email_key ELSE w.email_key END AS email_key
      FROM unnest(${column('id')}::uuid[], ${column('externalId')}::text[], ${column('email')}::text[],
        ${column('emailKey')}::text[]) AS w (id, external_id, email, email_key)
      JOIN contacts c ON c.org_id = ${orgId} AND c.id = w.id
      LEFT JOIN contacts o ON o.org_id = ${orgId} AND o.email_key = w.email_key AND o.id <> w.id
      LEFT JOIN contacts x ON x.org_id = ${orgId} AND x.external_id = w.external_id AND x.id <> w.id
    ), moved AS (
      UPDATE contacts c SET external_id = w.external_id, email = w.email, email_key = w.email_key, updated_at = ${now}
      FROM wanted w WHERE c.org_id = ${orgId} AND c.id = w.id
        AND (c.external_id, c.email_key) IS DISTINCT FROM (w.external_id, w.email_key)
      RETURNING c.email_key, w.old_email_key
    )
    INSERT INTO suppressions (org_id, email_key, reason, source, at)
    SELECT s.org_id, m.email_key, s.reason, s.source, s.at FROM moved m
    JOIN suppressions s ON s.org_id = ${orgId} AND s.email_key = m.old_email_key AND s.reason = 'opted-out'
    WHERE m.email_key <> m.old_email_key
    ON CONFLICT (org_id, email_key, reason) DO NOTHING`.execute(tx);
}
