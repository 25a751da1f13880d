import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';

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
  for (const table of ['testimonials', 'asks']) {
    await sql`
      DELETE FROM ${sql.table(table)} WHERE org_id = ${orgId} AND contact_id = ${contactId}`.execute(tx);
  }
}

export async function moveRows(
  tx: Tx,
  table: 'asks' | 'testimonials',
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
