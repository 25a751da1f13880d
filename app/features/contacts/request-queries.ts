import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';

export interface EarlierRequest {
  readonly bodyHash: Buffer;
  readonly contactId: string;
  readonly isNew: boolean;
}

/** What was answered to this key; all who ask with it wait for each other until the transaction ends. */
export async function lockRequest(tx: Tx, orgId: OrgId, key: string): Promise<EarlierRequest | null> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`contacts ${orgId} ${key}`}, 0))`.execute(tx);
  const { rows } = await sql<EarlierRequest>`
    SELECT body_hash AS "bodyHash", contact_id AS "contactId", created AS "isNew" FROM contact_requests
    WHERE org_id = ${orgId} AND idempotency_key = ${key}`.execute(tx);
  return rows[0] ?? null;
}

export async function insertRequest(
  tx: Tx,
  orgId: OrgId,
  key: string,
  { bodyHash, contactId, isNew }: EarlierRequest,
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO contact_requests (org_id, idempotency_key, body_hash, contact_id, created, at)
    VALUES (${orgId}, ${key}, ${bodyHash}, ${contactId}, ${isNew}, ${now})`.execute(tx);
}

export async function deleteRequestsBefore(db: Db, before: Date): Promise<void> {
  await sql`DELETE FROM contact_requests WHERE at < ${before}`.execute(db);
}
