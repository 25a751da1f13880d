import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { Person } from './personal-data.ts';

/** The merges that somebody came out of, and those before them. */
const mergesOf = (orgId: OrgId, id: string) => sql`(
  WITH RECURSIVE taken (id, merged_id) AS (
    SELECT m.id, m.merged_id FROM contact_merges m WHERE m.org_id = ${orgId} AND m.survivor_id = ${id}
    UNION SELECT m.id, m.merged_id FROM contact_merges m
      JOIN taken t ON m.org_id = ${orgId} AND m.survivor_id = t.merged_id
  ) SELECT id FROM taken)`;

const personOf = (orgId: OrgId, id: string) => sql`
  SELECT org_id AS "orgId", id, external_id AS "externalId", email, email_key AS "emailKey", phone,
    phone_key AS "phoneKey", name, array(
      SELECT key FROM contact_aliases WHERE org_id = ${orgId} AND contact_id = ${id}
      UNION SELECT detail.value FROM contact_merges m,
        unnest(ARRAY[m.merged, m.survivor]) AS kept (contact), jsonb_each_text(kept.contact) AS detail
      WHERE m.org_id = ${orgId} AND m.id IN ${mergesOf(orgId, id)} AND detail.value <> ''
        AND detail.key IN ('email', 'emailKey', 'phone', 'phoneKey', 'externalId', 'name')
    ) AS former
  FROM contacts WHERE org_id = ${orgId} AND id = ${id} AND erased_at IS NULL`;

/** What a key is kept as: it can be recognised, not read. */
const hashed = (key: string) => sql.raw(`sha256(o.privacy_salt || convert_to(${key}, 'UTF8'))`);

export async function selectPerson(db: Db, orgId: OrgId, id: string): Promise<Person | null> {
  const { rows } = await sql<Person>`${personOf(orgId, id)}`.execute(db);
  return rows[0] ?? null;
}

export async function lockPerson(tx: Tx, orgId: OrgId, id: string): Promise<Person | null> {
  const { rows } = await sql<Person>`${personOf(orgId, id)} FOR UPDATE`.execute(tx);
  return rows[0] ?? null;
}

export async function isForgotten(db: Db, orgId: OrgId, id: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM contacts WHERE org_id = ${orgId} AND id = ${id} AND erased_at IS NOT NULL`.execute(db);
  return rows.length > 0;
}

export async function selectOwnRow(db: Db, { orgId, id }: Person): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT c.email, c.phone, c.external_id AS "externalId", c.name, a.name AS account, c.locale,
      c.time_zone AS "timeZone", c.properties, c.consent, c.created_at AS "createdAt", c.updated_at AS "updatedAt",
      (SELECT json_agg(json_build_object('reason', s.reason, 'source', s.source, 'at', s.at) ORDER BY s.at)
        FROM suppressions s WHERE s.org_id = c.org_id AND s.email_key = c.email_key) AS "notWrittenTo",
      (SELECT json_agg(k.key ORDER BY k.key) FROM contact_aliases k WHERE k.org_id = c.org_id AND k.contact_id = c.id)
        AS "alsoKnownBy",
      (SELECT json_agg(m.merged ORDER BY m.id) FROM contact_merges m
        WHERE m.org_id = c.org_id AND m.id IN ${mergesOf(orgId, id)}) AS "takenIn"
    FROM contacts c LEFT JOIN accounts a ON a.org_id = c.org_id AND a.id = c.account_id
    WHERE c.org_id = ${orgId} AND c.id = ${id}`.execute(db);
  return rows;
}

/** Before the row is emptied: its keys as hashes, with what the address must still not be written to for. */
export async function insertErasedKeys(tx: Tx, { orgId, ...person }: Person, now: Date): Promise<void> {
  const keys = [person.emailKey, person.phoneKey, person.externalId].filter((key) => key !== null);
  await sql`
    INSERT INTO erased_keys AS e (org_id, key_hash, suppressions, erased_at)
    SELECT o.org_id, ${hashed('k.key')}, coalesce(
      (SELECT array_agg(s.reason ORDER BY s.reason) FROM suppressions s WHERE s.org_id = o.org_id AND s.email_key = k.key),
      '{}'), ${now}
    FROM organizations o, (
      SELECT unnest(${keys}::text[]) AS key
      UNION SELECT key FROM contact_aliases WHERE org_id = ${orgId} AND contact_id = ${person.id}
    ) AS k WHERE o.org_id = ${orgId}
    ORDER BY 2
    ON CONFLICT (org_id, key_hash) DO UPDATE SET suppressions = excluded.suppressions, erased_at = excluded.erased_at`.execute(
    tx,
  );
  await sql`
    DELETE FROM suppressions WHERE org_id = ${orgId} AND (email_key = ${person.emailKey} OR email_key IN (
      SELECT key FROM contact_aliases WHERE org_id = ${orgId} AND contact_id = ${person.id} AND kind = 'email'))`.execute(
    tx,
  );
}

/** Other keys that they were known by, and what they were before a merge. */
export async function deleteMergedData(tx: Tx, { orgId, id }: Person): Promise<void> {
  await sql`DELETE FROM contact_aliases WHERE org_id = ${orgId} AND contact_id = ${id}`.execute(tx);
  await sql`DELETE FROM contact_merges WHERE org_id = ${orgId} AND id IN ${mergesOf(orgId, id)}`.execute(tx);
}

export async function emptyContact(tx: Tx, { orgId, id }: Person, now: Date): Promise<void> {
  await sql`
    UPDATE contacts SET external_id = NULL, email = NULL, email_key = NULL, phone = NULL, phone_key = NULL,
      account_id = NULL, name = NULL, locale = NULL, time_zone = NULL, properties = '{}', consent = 'refused',
      erased_at = ${now}, updated_at = ${now}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export async function wasAnybodyErased(db: Db, orgId: OrgId): Promise<boolean> {
  const { rows } = await sql<{ was: boolean }>`
    SELECT EXISTS (SELECT 1 FROM erased_keys WHERE org_id = ${orgId}) AS was`.execute(db);
  return rows[0]?.was === true;
}

/** Which of these keys were those of somebody who was forgotten, and are nobody's since. */
export async function selectErasedKeys(db: Db, orgId: OrgId, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    SELECT k.key FROM organizations o, unnest(${[...keys]}::text[]) AS k (key)
    WHERE o.org_id = ${orgId} AND EXISTS (
      SELECT 1 FROM erased_keys e WHERE e.org_id = o.org_id AND e.key_hash = ${hashed('k.key')})
    AND NOT EXISTS (SELECT 1 FROM contacts c WHERE c.org_id = o.org_id
      AND (c.email_key = k.key OR c.phone_key = k.key OR c.external_id = k.key))`.execute(db);
  return new Set(rows.map(({ key }) => key));
}

/** Somebody came back: what their address was not written to for holds again. */
export async function restoreSuppressions(
  tx: Tx,
  orgId: OrgId,
  emailKeys: readonly string[],
  now: Date,
): Promise<void> {
  if (emailKeys.length === 0) return;
  await sql`
    INSERT INTO suppressions (org_id, email_key, reason, source, at)
    SELECT o.org_id, k.key, reason, 'before-erasure', ${now}
    FROM organizations o, unnest(${[...emailKeys]}::text[]) AS k (key), erased_keys e, unnest(e.suppressions) AS reason
    WHERE o.org_id = ${orgId} AND e.org_id = o.org_id AND e.key_hash = ${hashed('k.key')}
    ON CONFLICT (org_id, email_key, reason) DO NOTHING`.execute(tx);
}

/** People unchanged since `before`, in the order of their ids. */
export async function selectUnchangedSince(
  db: Db,
  orgId: OrgId,
  before: Date,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM contacts
    WHERE org_id = ${orgId} AND erased_at IS NULL AND updated_at < ${before}
      AND (${after}::uuid IS NULL OR id > ${after}::uuid)
    ORDER BY id LIMIT ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Whether nobody changed this person since; nothing of theirs is written until the transaction ends. */
export async function lockUnchanged(tx: Tx, orgId: OrgId, id: string, before: Date): Promise<boolean> {
  const { rows } = await sql<{ isUnchanged: boolean }>`
    SELECT updated_at < ${before} AND erased_at IS NULL AS "isUnchanged" FROM contacts
    WHERE org_id = ${orgId} AND id = ${id} FOR UPDATE`.execute(tx);
  return rows[0]?.isUnchanged === true;
}

export async function selectLogOf(db: Db, { orgId, id }: Person): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT at, action, actor_kind AS "byKind", details FROM audit_log
    WHERE org_id = ${orgId} AND subject_type = 'contact' AND subject_id = ${id} ORDER BY at, id`.execute(db);
  return rows;
}

export async function emptyLogOf(tx: Tx, { orgId, id }: Person): Promise<void> {
  await sql`
    UPDATE audit_log SET details = '{}'
    WHERE org_id = ${orgId} AND subject_type = 'contact' AND subject_id = ${id} AND details <> '{}'`.execute(
    tx,
  );
}

/** The ids of those who are known by one of these keys, before a merge too; two keys may be of two people. */
export async function selectIdsByKeys(
  db: Db,
  orgId: OrgId,
  keys: { emailKey: string | null; phoneKey: string | null; externalId: string | null; id: string | null },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM contacts WHERE org_id = ${orgId} AND erased_at IS NULL AND (
      email_key = ${keys.emailKey} OR phone_key = ${keys.phoneKey} OR external_id = ${keys.externalId}
      OR id = ${keys.id}::uuid)
    UNION SELECT contact_id FROM contact_aliases WHERE org_id = ${orgId} AND (kind, key) IN (
      ('email', ${keys.emailKey}), ('phone', ${keys.phoneKey}), ('external-id', ${keys.externalId}))
    ORDER BY id`.execute(db);
  return rows.map(({ id }) => id);
}
