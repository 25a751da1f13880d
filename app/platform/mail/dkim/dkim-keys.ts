import { sql } from 'kysely';
import type { OrgId } from '../../actor.ts';
import { newId } from '../../ids.ts';
import type { Db, Tx } from '../../postgres/database.ts';

export interface DkimKey {
  readonly id: string;
  readonly domain: string;
  readonly selector: string;
  readonly publicKey: string;
  readonly state: 'resting' | 'signing' | 'retired';
  readonly createdAt: Date;
  readonly signingSince: Date | null;
  readonly retiredAt: Date | null;
}

const COLUMNS = sql.raw(`id, domain, selector, public_key AS "publicKey", state, created_at AS "createdAt",
  signing_since AS "signingSince", retired_at AS "retiredAt"`);

/** The newest first. */
export async function selectDkimKeys(db: Db, orgId: OrgId): Promise<DkimKey[]> {
  const { rows } = await sql<DkimKey>`
    SELECT ${COLUMNS} FROM dkim_keys WHERE org_id = ${orgId} ORDER BY id DESC`.execute(db);
  return rows;
}

/** Two changes of the keys of an organization wait for each other. */
export async function lockDkimKeys(tx: Tx, orgId: OrgId): Promise<DkimKey[]> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`dkim ${orgId}`}, 0))`.execute(tx);
  return selectDkimKeys(tx, orgId);
}

export async function insertDkimKey(
  tx: Tx,
  orgId: OrgId,
  key: { domain: string; selector: string; publicKey: string; sealedKey: Buffer },
  now: Date,
): Promise<string> {
  const id = newId();
  await sql`
    INSERT INTO dkim_keys (org_id, id, domain, selector, public_key, sealed_key, state, created_at)
    VALUES (${orgId}, ${id}, ${key.domain}, ${key.selector}, ${key.publicKey}, ${key.sealedKey}, 'resting',
      ${now})`.execute(tx);
  return id;
}

/** From now on this key signs, and the one before it is retired: its record may go once its mails are read. */
export async function letSign(tx: Tx, orgId: OrgId, key: DkimKey, now: Date): Promise<void> {
  await sql`
    UPDATE dkim_keys SET state = 'retired', retired_at = ${now}
    WHERE org_id = ${orgId} AND domain = ${key.domain} AND state = 'signing' AND id <> ${key.id}`.execute(tx);
  await sql`
    UPDATE dkim_keys SET state = 'signing', signing_since = ${now}, retired_at = NULL
    WHERE org_id = ${orgId} AND id = ${key.id}`.execute(tx);
}

export async function letRest(tx: Tx, orgId: OrgId, id: string): Promise<void> {
  await sql`
    UPDATE dkim_keys SET state = 'resting' WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export async function deleteDkimKey(tx: Tx, orgId: OrgId, id: string): Promise<void> {
  await sql`DELETE FROM dkim_keys WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}
