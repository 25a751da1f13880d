import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import type { Contact } from './contract.ts';

export async function addProperties(
  tx: Tx,
  orgId: OrgId,
  id: string,
  properties: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  await sql`
    UPDATE contacts SET properties = properties || ${JSON.stringify(properties)}::jsonb, updated_at = ${now}
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export type Keys = Pick<Contact, 'externalId' | 'emailKey' | 'phoneKey'>;

/** Who else is known by one of these keys: of the contact itself, or of one that was merged into it. */
export async function selectHolders(
  tx: Tx,
  orgId: OrgId,
  { externalId, emailKey, phoneKey }: Keys,
  exceptId: string,
): Promise<{ kind: 'external-id' | 'email' | 'phone'; id: string }[]> {
  const { rows } = await sql<{ kind: 'external-id' | 'email' | 'phone'; id: string }>`
    SELECT kind, id FROM (
      SELECT 'external-id' AS kind, id FROM contacts WHERE org_id = ${orgId} AND external_id = ${externalId}
      UNION ALL SELECT 'email', id FROM contacts WHERE org_id = ${orgId} AND email_key = ${emailKey}
      UNION ALL SELECT 'phone', id FROM contacts WHERE org_id = ${orgId} AND phone_key = ${phoneKey}
      UNION ALL SELECT kind, contact_id FROM contact_aliases WHERE org_id = ${orgId}
        AND (kind, key) IN (('external-id', ${externalId}), ('email', ${emailKey}), ('phone', ${phoneKey}))
    ) AS held WHERE id <> ${exceptId}`.execute(tx);
  return rows;
}

/** All of a contact but their id and their times. */
export type ContactDetails = Omit<Contact, 'orgId' | 'id' | 'createdAt' | 'updatedAt'>;

/** Who opted out, or was let go, is not asked at the new address either. */
export async function updateContactRow(
  tx: Tx,
  orgId: OrgId,
  id: string,
  details: ContactDetails,
  now: Date,
): Promise<void> {
  await sql`
    WITH before AS (SELECT email_key FROM contacts WHERE org_id = ${orgId} AND id = ${id})
    INSERT INTO suppressions (org_id, email_key, reason, source, at)
    SELECT s.org_id, ${details.emailKey}, s.reason, s.source, s.at FROM before
    JOIN suppressions s ON s.org_id = ${orgId} AND s.email_key = before.email_key
      AND s.reason IN ('opted-out', 'lost')
    WHERE ${details.emailKey}::text IS NOT NULL
    ON CONFLICT (org_id, email_key, reason) DO NOTHING`.execute(tx);
  await tx
    .updateTable('contacts')
    .set({
      external_id: details.externalId,
      email: details.email,
      email_key: details.emailKey,
      phone: details.phone,
      phone_key: details.phoneKey,
      account_id: details.accountId,
      name: details.name,
      locale: details.locale,
      time_zone: details.timeZone,
      consent: details.consent,
      properties: JSON.stringify(details.properties),
      updated_at: now,
    })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute();
}
