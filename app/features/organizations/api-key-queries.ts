import { sql } from 'kysely';
import type { Actor, OrgId, Scope } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';

export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly ending: string;
  readonly scopes: Scope[];
  readonly surveyId: string | null;
  readonly createdAt: Date;
  readonly lastUsedOn: string | null;
  readonly revokedAt: Date | null;
}

const API_KEY = sql.raw(`id, name, ending, scopes, survey_id AS "surveyId", created_at AS "createdAt",
  last_used_on AS "lastUsedOn", revoked_at AS "revokedAt"`);

export async function insertApiKey(
  tx: Tx,
  actor: Actor,
  key: { id: string; name: string; hash: Buffer; ending: string; scopes: Scope[]; surveyId: string | null },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('api_keys')
    .values({
      org_id: actor.orgId,
      id: key.id,
      name: key.name,
      secret_hash: key.hash,
      ending: key.ending,
      scopes: key.scopes,
      survey_id: key.surveyId,
      created_by: actor.id ?? actor.kind,
      created_at: now,
    })
    .execute();
}

export async function selectApiKeys(db: Db, orgId: OrgId): Promise<ApiKeyRow[]> {
  const { rows } = await sql<ApiKeyRow>`
    SELECT ${API_KEY} FROM api_keys WHERE org_id = ${orgId} ORDER BY created_at DESC, id DESC`.execute(db);
  return rows;
}

/** A key that may be used. */
export async function findApiKey(db: Db, orgId: OrgId, hash: Buffer): Promise<ApiKeyRow | null> {
  const { rows } = await sql<ApiKeyRow>`
    SELECT ${API_KEY} FROM api_keys
    WHERE org_id = ${orgId} AND secret_hash = ${hash} AND revoked_at IS NULL`.execute(db);
  return rows[0] ?? null;
}

export async function markApiKeyUsed(db: Db, orgId: OrgId, id: string, day: string): Promise<void> {
  await sql`
    UPDATE api_keys SET last_used_on = ${day} WHERE org_id = ${orgId} AND id = ${id}
      AND last_used_on IS DISTINCT FROM ${day}::date`.execute(db);
}

export async function revokeApiKeyRow(tx: Tx, orgId: OrgId, id: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    UPDATE api_keys SET revoked_at = coalesce(revoked_at, ${now}) WHERE org_id = ${orgId} AND id = ${id}
    RETURNING id`.execute(tx);
  return rows.length > 0;
}
