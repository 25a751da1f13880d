import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import type { SuppressionReason } from './contract.ts';

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
