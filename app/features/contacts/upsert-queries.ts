import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import { arrayOfTexts } from '../../platform/postgres/array-text.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { TEAM } from '../../platform/postgres/in-teams.ts';

const KEY_OF_TEAM = sql.lit(TEAM);

/** What is written of one person; `newId` is theirs when nobody is known by these keys. */
export interface ContactRow {
  readonly newId: string;
  readonly externalId: string | null;
  readonly email: string | null;
  readonly emailKey: string | null;
  readonly phone: string | null;
  readonly phoneKey: string | null;
  readonly accountId: string | null;
  readonly name: string | null;
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly consent: string | null;
  readonly properties: Readonly<Record<string, string>>;
}

export interface WrittenContact {
  readonly newId: string;
  readonly id: string;
  /** Known by one key, and another one is new or another. */
  readonly isRekeyed: boolean;
  /** Something but their keys was written. */
  readonly isChanged: boolean;
  /** Whose customer they are, as it stands in their properties. */
  readonly team: string | null;
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
        ${column('emailKey')}::text[], ${column('phone')}::text[], ${column('phoneKey')}::text[],
        ${column('accountId')}::uuid[], ${column('name')}::text[], ${column('locale')}::text[],
        ${column('timeZone')}::text[], ${column('consent')}::text[], ${contacts.map((row) => JSON.stringify(row.properties))}::jsonb[]
      ) WITH ORDINALITY AS row (new_id, external_id, email, email_key, phone, phone_key, account_id, name,
        locale, time_zone, consent, properties, place)
    ), matched AS MATERIALIZED (
      SELECT i.*, coalesce(p.id, ap.contact_id) AS phone_holder, coalesce(x.id, ax.contact_id, e.id, ae.contact_id, CASE
        WHEN coalesce(i.external_id = p.external_id, true) AND coalesce(i.email_key = p.email_key, true) THEN p.id
      END, CASE WHEN i.external_id IS NULL AND i.email_key IS NULL THEN ap.contact_id END) AS id,
        ax.key AS alias_id, ae.key AS alias_email, ap.key AS alias_phone
      FROM input i
      LEFT JOIN contacts x ON x.org_id = ${orgId} AND x.external_id = i.external_id
      LEFT JOIN contacts e ON e.org_id = ${orgId} AND e.email_key = i.email_key
      LEFT JOIN contacts p ON p.org_id = ${orgId} AND p.phone_key = i.phone_key
      LEFT JOIN contact_aliases ax ON ax.org_id = ${orgId} AND ax.kind = 'external-id' AND ax.key = i.external_id
      LEFT JOIN contact_aliases ae ON ae.org_id = ${orgId} AND ae.kind = 'email' AND ae.key = i.email_key
      LEFT JOIN contact_aliases ap ON ap.org_id = ${orgId} AND ap.kind = 'phone' AND ap.key = i.phone_key
    ), held AS MATERIALIZED (
      SELECT c.id, c.external_id, c.email_key, c.phone, c.phone_key, c.properties ->> ${KEY_OF_TEAM} AS team FROM contacts c
      WHERE c.org_id = ${orgId} AND c.id IN (SELECT id FROM matched)
      ORDER BY c.id FOR NO KEY UPDATE
    ), known AS MATERIALIZED (
      SELECT DISTINCT ON (m.id) m.*, h.external_id AS old_external_id, h.email_key AS old_email_key,
        h.phone AS old_phone, h.phone_key AS old_phone_key, coalesce(m.properties ->> ${KEY_OF_TEAM}, h.team) AS team
      FROM matched m JOIN held h ON h.id = m.id ORDER BY m.id, m.place
    ), completed AS (
      UPDATE contacts c SET
        name = coalesce(k.name, c.name), locale = coalesce(k.locale, c.locale),
        time_zone = coalesce(k.time_zone, c.time_zone), consent = coalesce(k.consent, c.consent), properties = c.properties || k.properties,
        account_id = coalesce(k.account_id, c.account_id), updated_at = ${now}
      FROM known k WHERE c.org_id = ${orgId} AND c.id = k.id AND (
        coalesce(k.name, c.name) IS DISTINCT FROM c.name
        OR coalesce(k.locale, c.locale) IS DISTINCT FROM c.locale
        OR coalesce(k.time_zone, c.time_zone) IS DISTINCT FROM c.time_zone
        OR coalesce(k.consent, c.consent) IS DISTINCT FROM c.consent
        OR coalesce(k.account_id, c.account_id) IS DISTINCT FROM c.account_id
        OR NOT c.properties @> k.properties)
      RETURNING c.id
    ), inserted AS (
      INSERT INTO contacts (org_id, id, external_id, email, email_key, phone, phone_key, account_id, name, locale,
        time_zone, properties, consent, created_at, updated_at)
      SELECT ${orgId}, m.new_id, m.external_id, m.email, m.email_key, m.phone,
        CASE WHEN m.phone_holder IS NULL THEN m.phone_key END, m.account_id, m.name, m.locale,
        m.time_zone, m.properties, coalesce(m.consent, 'presumed'), ${now}::timestamptz, ${now}::timestamptz
      FROM matched m WHERE m.id IS NULL AND (SELECT count(*) FROM held) >= 0
      ORDER BY m.email_key COLLATE "C", m.external_id COLLATE "C", m.phone_key COLLATE "C"
      ON CONFLICT DO NOTHING RETURNING id, properties ->> ${KEY_OF_TEAM} AS team
    )
    SELECT k.new_id AS "newId", k.id,
      coalesce(k.external_id <> coalesce(k.old_external_id, '') AND k.alias_id IS NULL, false)
        OR coalesce(k.email_key <> coalesce(k.old_email_key, '') AND k.alias_email IS NULL, false)
        OR (k.alias_phone IS NULL AND k.phone_key IS DISTINCT FROM k.old_phone_key AND coalesce(k.phone <> coalesce(k.old_phone, ''), false)
          AND (k.phone_key IS NOT NULL OR k.old_phone IS NULL))
        AS "isRekeyed",
      k.id IN (SELECT id FROM completed) AS "isChanged", k.team
    FROM known k
    UNION ALL SELECT id, id, false, true, team FROM inserted`.execute(tx);
  return rows;
}

/** Who is known by these addresses, by address, and whose customer they are; their rows are held. */
export async function holdByAddress(
  tx: Tx,
  orgId: OrgId,
  emailKeys: readonly string[],
): Promise<Map<string, { id: string; team: string | null }>> {
  const { rows } = await sql<{ emailKey: string; id: string; team: string | null }>`
    SELECT email_key AS "emailKey", id, properties ->> ${KEY_OF_TEAM} AS team FROM contacts
    WHERE org_id = ${orgId} AND email_key = ANY (${arrayOfTexts(emailKeys)}::text[]) ORDER BY id FOR NO KEY UPDATE`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.emailKey, row]));
}

type Rekeyed = ContactRow & {
  readonly id: string;
  /** Whether the phone as written is one number: other text takes no number's place. */
  readonly isNumber: boolean;
};

const UNIQUE_VIOLATION = '23505';

/**
 * Gives contacts the keys they are now known by; a key that somebody else has stays theirs. Who opted
 * out has opted out at the new address too. Answers who changed; null when somebody took a key between our look
 * and our write.
 */
export async function rekeyContacts(
  tx: Tx,
  orgId: OrgId,
  contacts: readonly Rekeyed[],
  now: Date,
): Promise<string[] | null> {
  await sql`SAVEPOINT rekey`.execute(tx);
  let changed: string[];
  try {
    changed = await writeKeys(tx, orgId, contacts, now);
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
    await sql`ROLLBACK TO SAVEPOINT rekey`.execute(tx);
    return null;
  }
  await sql`RELEASE SAVEPOINT rekey`.execute(tx);
  return changed;
}

/** A number that somebody else is known by is written, so that it can be called, and is nobody else's key. */
async function writeKeys(tx: Tx, orgId: OrgId, contacts: readonly Rekeyed[], now: Date): Promise<string[]> {
  const column = <K extends keyof Rekeyed>(name: K) => contacts.map((row) => row[name]);
  const { rows } = await sql<{ id: string }>`
    WITH wanted AS (
      SELECT w.id, c.email_key AS old_email_key,
        CASE WHEN w.external_id IS NULL OR x.id IS NOT NULL OR ax.key IS NOT NULL THEN c.external_id ELSE w.external_id END AS external_id,
        CASE WHEN w.email_key IS NULL OR o.id IS NOT NULL OR ae.key IS NOT NULL THEN c.email ELSE w.email END AS email,
        CASE WHEN w.email_key IS NULL OR o.id IS NOT NULL OR ae.key IS NOT NULL THEN c.email_key ELSE w.email_key END AS email_key,
        CASE WHEN keeps_phone OR w.phone_key = c.phone_key THEN c.phone ELSE w.phone END AS phone,
        CASE WHEN keeps_phone THEN c.phone_key WHEN p.id IS NULL THEN w.phone_key END AS phone_key
      FROM unnest(${column('id')}::uuid[], ${column('externalId')}::text[], ${column('email')}::text[],
        ${column('emailKey')}::text[], ${column('phone')}::text[], ${column('phoneKey')}::text[],
        ${column('isNumber')}::boolean[]) AS w (id, external_id, email, email_key, phone, phone_key, is_number)
      JOIN contacts c ON c.org_id = ${orgId} AND c.id = w.id
      CROSS JOIN LATERAL (
        SELECT w.phone IS NULL OR (NOT w.is_number AND c.phone IS NOT NULL) OR EXISTS (
          SELECT 1 FROM contact_aliases a WHERE a.org_id = ${orgId} AND a.kind = 'phone' AND a.key = w.phone_key
        ) AS keeps_phone
      ) k
      LEFT JOIN contacts o ON o.org_id = ${orgId} AND o.email_key = w.email_key AND o.id <> w.id
      LEFT JOIN contacts x ON x.org_id = ${orgId} AND x.external_id = w.external_id AND x.id <> w.id
      LEFT JOIN contacts p ON p.org_id = ${orgId} AND p.phone_key = w.phone_key AND p.id <> w.id
      LEFT JOIN contact_aliases ax ON ax.org_id = ${orgId} AND ax.kind = 'external-id' AND ax.key = w.external_id
      LEFT JOIN contact_aliases ae ON ae.org_id = ${orgId} AND ae.kind = 'email' AND ae.key = w.email_key
    ), moved AS (
      UPDATE contacts c SET external_id = w.external_id, email = w.email, email_key = w.email_key, phone = w.phone,
        phone_key = w.phone_key, updated_at = ${now}
      FROM wanted w WHERE c.org_id = ${orgId} AND c.id = w.id
        AND (c.external_id, c.email_key, c.phone, c.phone_key)
          IS DISTINCT FROM (w.external_id, w.email_key, w.phone, w.phone_key)
      RETURNING c.id, c.email_key, w.old_email_key
    ), followed AS (
      INSERT INTO suppressions (org_id, email_key, reason, source, at)
      SELECT s.org_id, m.email_key, s.reason, s.source, s.at FROM moved m
      JOIN suppressions s ON s.org_id = ${orgId} AND s.email_key = m.old_email_key AND s.reason IN ('opted-out', 'lost')
      WHERE m.email_key <> m.old_email_key
      ON CONFLICT (org_id, email_key, reason) DO NOTHING
    )
    SELECT id FROM moved`.execute(tx);
  return rows.map(({ id }) => id);
}
