import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { NOBODY } from './referrals/queries.ts';

export async function selectAsksOfPerson(db: Db, orgId: OrgId, contactId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT 'ask' AS what, kind, state, locale, asked_at AS "at", settled_at AS "settledAt", reply
    FROM asks WHERE org_id = ${orgId} AND contact_id = ${contactId} ORDER BY asked_at, id`.execute(db);
  return rows;
}

export async function selectTestimonialsOfPerson(db: Db, orgId: OrgId, contactId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT 'testimonial' AS what, words, name_form AS "nameForm", shown_name AS "shownName",
      shown_company AS "shownCompany", encode(photo, 'base64') AS "photoBase64", channels, state,
      consented_at AS "at", consent_version AS "consentVersion", consent_words AS "consentWords",
      ends_at AS "endsAt", withdrawn_at AS "withdrawnAt"
    FROM testimonials WHERE org_id = ${orgId} AND contact_id = ${contactId} ORDER BY consented_at, id`.execute(
    db,
  );
  return rows;
}

/** Held first, so that whoever gives something at this moment is waited for. */
export async function lockAsksOf(tx: Tx, orgId: OrgId, contactId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM asks WHERE org_id = ${orgId} AND contact_id = ${contactId} ORDER BY id FOR UPDATE`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

export async function deleteVoicesOf(tx: Tx, orgId: OrgId, contactId: string): Promise<void> {
  for (const table of ['testimonials', 'offer_guests', 'ambassadors', 'asks']) {
    await sql`
      DELETE FROM ${sql.table(table)} WHERE org_id = ${orgId} AND contact_id = ${contactId}`.execute(tx);
  }
}

export async function moveRows(
  tx: Tx,
  table: VoiceTable,
  orgId: OrgId,
  from: string,
  to: string,
  only: readonly string[] | null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE ${sql.table(table)} SET contact_id = ${to}
    WHERE org_id = ${orgId} AND contact_id = ${from}
      AND (${only}::uuid[] IS NULL OR id = ANY (${only}::uuid[])) RETURNING id`.execute(tx);
  return rows.map(({ id }) => id);
}

export type VoiceTable = 'asks' | 'offer_guests' | 'testimonials' | 'ambassadors' | 'referrals';

export async function selectOtherVoicesOf(db: Db, orgId: OrgId, contactId: string): Promise<object[]> {
  const { rows } = await sql<{ row: object }>`
    SELECT row FROM (
      SELECT joined_at AS at, jsonb_build_object('what', 'ambassador', 'at', joined_at, 'leftAt', left_at,
        'leftBecause', left_because) AS row
      FROM ambassadors WHERE org_id = ${orgId} AND contact_id = ${contactId}
      UNION ALL SELECT consented_at, jsonb_build_object('what', 'sent-somebody', 'state', state, 'at', consented_at)
      FROM referrals WHERE org_id = ${orgId} AND contact_id = ${contactId}
      UNION ALL SELECT g.invited_at, jsonb_build_object('what', o.kind, 'title', coalesce(o.words->'fr', o.words->'en')->>'title',
        'state', g.state, 'at', g.invited_at, 'repliedAt', g.replied_at, 'usedAt', g.used_at)
      FROM offer_guests g JOIN offers o ON o.org_id = g.org_id AND o.id = g.offer_id
      WHERE g.org_id = ${orgId} AND g.contact_id = ${contactId}
    ) AS kept ORDER BY at`.execute(db);
  return rows.map(({ row }) => row);
}

/** What somebody left before they were a customer, found by the address and the number that they had left. */
export async function selectLeadsOf(
  db: Db,
  orgId: OrgId,
  { emailKey, phoneKey }: { emailKey: string | null; phoneKey: string | null },
): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT 'was-sent' AS what, name, email, phone, state, consented_at AS "at", consent_words AS "consentWords"
    FROM referrals WHERE org_id = ${orgId} AND (email_key = ${emailKey} OR phone_key = ${phoneKey})`.execute(
    db,
  );
  return rows;
}

/** Whom they sent stay, and are nobody's; what they left themselves goes. */
export async function forgetReferralsOf(
  tx: Tx,
  orgId: OrgId,
  {
    id,
    emailKey,
    phoneKey,
    former,
  }: { id: string; emailKey: string | null; phoneKey: string | null; former: readonly string[] },
): Promise<void> {
  const keys = [...former, emailKey, phoneKey].filter((key) => key !== null);
  await sql`UPDATE referrals SET contact_id = NULL WHERE org_id = ${orgId} AND contact_id = ${id}`.execute(
    tx,
  );
  await sql`
    UPDATE referrals SET ${NOBODY}
    WHERE org_id = ${orgId} AND (email_key = ANY (${keys}::text[]) OR phone_key = ANY (${keys}::text[]))`.execute(
    tx,
  );
}
