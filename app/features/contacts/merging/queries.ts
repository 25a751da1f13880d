import { sql } from 'kysely';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { Contact } from '../contract.ts';
import type { Alias } from './plan-merge.ts';

/** A contact as a merge keeps it: times are texts in JSON. */
export type KeptContact = Omit<Contact, 'createdAt' | 'updatedAt'> & { createdAt: string; updatedAt: string };

export interface Moved {
  /** Ids that went over, by kind. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly aliases: readonly Alias[];
  /** Aliases that the other one had already. */
  readonly olderAliases: readonly Alias[];
  /** The address that an opt-out was carried to. */
  readonly suppressed: string | null;
}

export interface MergeRow {
  readonly id: string;
  readonly survivorId: string;
  readonly mergedId: string;
  readonly merged: KeptContact;
  readonly survivor: KeptContact;
  readonly result: KeptContact;
  readonly moved: Moved;
  readonly mergedAt: Date;
}

const MERGE =
  sql.raw(`id, survivor_id AS "survivorId", merged_id AS "mergedId", merged, survivor, result, moved,
  merged_at AS "mergedAt"`);

export async function insertMerge(
  tx: Tx,
  actor: Actor,
  { id, survivorId, mergedId, merged, survivor, result, moved, mergedAt }: MergeRow,
): Promise<void> {
  await sql`
    INSERT INTO contact_merges (org_id, id, survivor_id, merged_id, merged, survivor, result, moved, merged_by, merged_at)
    VALUES (${actor.orgId}, ${id}, ${survivorId}, ${mergedId}, ${JSON.stringify(merged)}, ${JSON.stringify(survivor)},
      ${JSON.stringify(result)}, ${JSON.stringify(moved)}, ${actor.id ?? actor.kind}, ${mergedAt})`.execute(
    tx,
  );
}

export async function lockMerge(tx: Tx, orgId: OrgId, id: string): Promise<MergeRow | null> {
  const { rows } = await sql<MergeRow>`
    SELECT ${MERGE} FROM contact_merges WHERE org_id = ${orgId} AND id = ${id} FOR UPDATE`.execute(tx);
  return rows[0] ?? null;
}

export async function selectMerges(db: Db, orgId: OrgId, survivorId: string): Promise<MergeRow[]> {
  const { rows } = await sql<MergeRow>`
    SELECT ${MERGE} FROM contact_merges WHERE org_id = ${orgId} AND survivor_id = ${survivorId}
    ORDER BY id DESC`.execute(db);
  return rows;
}

/** Ids of those who were taken in by this contact, or by one that it took in. */
export async function selectMergedInto(db: Db, orgId: OrgId, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE taken (id) AS (
      SELECT ${id}::uuid
      UNION SELECT m.merged_id FROM contact_merges m JOIN taken t ON m.org_id = ${orgId} AND m.survivor_id = t.id
    )
    SELECT id FROM taken WHERE id <> ${id}::uuid`.execute(db);
  return rows.map((row) => row.id);
}

export async function deleteMerge(tx: Tx, orgId: OrgId, id: string): Promise<void> {
  await tx.deleteFrom('contact_merges').where('org_id', '=', orgId).where('id', '=', id).execute();
}

/** Answers what went over. */
export async function moveAliases(tx: Tx, orgId: OrgId, from: string, to: string): Promise<Alias[]> {
  const { rows } = await sql<Alias>`
    UPDATE contact_aliases SET contact_id = ${to} WHERE org_id = ${orgId} AND contact_id = ${from}
    RETURNING kind, key`.execute(tx);
  return rows;
}

export async function insertAliases(
  tx: Tx,
  orgId: OrgId,
  contactId: string,
  aliases: readonly Alias[],
): Promise<void> {
  await sql`
    INSERT INTO contact_aliases (org_id, kind, key, contact_id)
    SELECT ${orgId}, kind, key, ${contactId}
    FROM unnest(${aliases.map(({ kind }) => kind)}::text[], ${aliases.map(({ key }) => key)}::text[]) AS a (kind, key)
    ON CONFLICT (org_id, kind, key) DO UPDATE SET contact_id = excluded.contact_id`.execute(tx);
}

export async function deleteAliases(
  tx: Tx,
  orgId: OrgId,
  contactId: string,
  aliases: readonly Alias[],
): Promise<void> {
  await sql`
    DELETE FROM contact_aliases a
    USING unnest(${aliases.map(({ kind }) => kind)}::text[], ${aliases.map(({ key }) => key)}::text[]) AS w (kind, key)
    WHERE a.org_id = ${orgId} AND a.contact_id = ${contactId} AND a.kind = w.kind AND a.key = w.key`.execute(
    tx,
  );
}

export async function deleteContact(tx: Tx, orgId: OrgId, id: string): Promise<void> {
  await tx.deleteFrom('contacts').where('org_id', '=', orgId).where('id', '=', id).execute();
}

/** Brings back one that was taken in, as they were. */
export async function restoreContact(tx: Tx, orgId: OrgId, contact: KeptContact): Promise<void> {
  await tx
    .insertInto('contacts')
    .values({
      org_id: orgId,
      id: contact.id,
      external_id: contact.externalId,
      email: contact.email,
      email_key: contact.emailKey,
      phone: contact.phone,
      phone_key: contact.phoneKey,
      account_id: contact.accountId,
      name: contact.name,
      locale: contact.locale,
      time_zone: contact.timeZone,
      properties: JSON.stringify(contact.properties),
      consent: contact.consent,
      created_at: new Date(contact.createdAt),
      updated_at: new Date(contact.updatedAt),
    })
    .execute();
}

export async function setTimes(
  tx: Tx,
  orgId: OrgId,
  id: string,
  { createdAt, updatedAt }: { createdAt: Date; updatedAt: Date },
): Promise<void> {
  await tx
    .updateTable('contacts')
    .set({ created_at: createdAt, updated_at: updatedAt })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute();
}

/**
 * Who said no at one address has said it at the other, and who was let go is let go; answers whether a no had to be
 * carried over. That somebody was let go stays when the merge is undone: a person may lift it.
 */
export async function carryOptOut(tx: Tx, orgId: OrgId, from: string, to: string): Promise<boolean> {
  const { rows } = await sql<{ reason: string }>`
    INSERT INTO suppressions (org_id, email_key, reason, source, at)
    SELECT org_id, ${to}, reason, source, at FROM suppressions
    WHERE org_id = ${orgId} AND email_key = ${from} AND reason IN ('opted-out', 'lost')
    ON CONFLICT (org_id, email_key, reason) DO NOTHING RETURNING reason`.execute(tx);
  return rows.some(({ reason }) => reason === 'opted-out');
}

/** Takes a carried opt-out back, unless the person has said it themselves since. */
export async function uncarryOptOut(
  tx: Tx,
  orgId: OrgId,
  emailKey: string,
  survivorId: string,
  since: Date,
): Promise<void> {
  await sql`
    DELETE FROM suppressions WHERE org_id = ${orgId} AND email_key = ${emailKey} AND reason = 'opted-out'
      AND NOT EXISTS (
        SELECT 1 FROM audit_log a WHERE a.org_id = ${orgId} AND a.subject_type = 'contact'
          AND a.subject_id = ${survivorId} AND a.action = 'contact.opted-out' AND a.at >= ${since})`.execute(
    tx,
  );
}
