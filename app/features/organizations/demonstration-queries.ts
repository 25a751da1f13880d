import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';

/**
 * Whoever makes the first organization may look around in the demonstration, and delete it. Those who looked with the
 * code of the console are out: from now on it takes an account.
 */
export async function joinDemonstrations(tx: Tx, userId: string, now: Date): Promise<void> {
  const { rows } = await sql<{ orgId: OrgId }>`
    SELECT org_id AS "orgId" FROM organizations WHERE is_demo`.execute(tx);
  for (const { orgId } of rows) {
    await sql`
      DELETE FROM auth.session WHERE "userId" IN (
        SELECT "userId" FROM auth.member WHERE "organizationId" = ${orgId} AND "userId" <> ${userId})`.execute(
      tx,
    );
    await sql`
      INSERT INTO auth.member (id, "organizationId", "userId", role, "createdAt")
      VALUES (${newId()}, ${orgId}, ${userId}, 'owner', ${now})
      ON CONFLICT DO NOTHING`.execute(tx);
  }
}

/** Whether this server has seen an organization, invented or not. */
export async function hasOrganization(db: Db): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM organizations LIMIT 1`.execute(db);
  return rows.length > 0;
}

/** Who looks at the demonstration before there is anybody: its first owner. */
export async function findVisitor(db: Db): Promise<{ userId: string; email: string; slug: string } | null> {
  const { rows } = await sql<{ userId: string; email: string; slug: string }>`
    SELECT u.id AS "userId", u.email, d.slug FROM organizations o
    JOIN auth.organization d ON d.id = o.org_id
    JOIN auth.member m ON m."organizationId" = o.org_id AND m.role = 'owner'
    JOIN auth."user" u ON u.id = m."userId"
    WHERE o.is_demo ORDER BY o.created_at, m."createdAt" LIMIT 1`.execute(db);
  return rows[0] ?? null;
}

export async function setPassword(tx: Tx, userId: string, passwordHash: string, now: Date): Promise<void> {
  await sql`
    UPDATE auth.account SET password = ${passwordHash}, "updatedAt" = ${now}
    WHERE "userId" = ${userId} AND "providerId" = 'credential'`.execute(tx);
}

export async function deleteTenantRows(tx: Tx, table: string, orgId: OrgId): Promise<void> {
  await sql`DELETE FROM ${sql.raw(table)} WHERE org_id = ${orgId}`.execute(tx);
}

/** With the people who were invented for it: those who belong nowhere else. */
export async function deleteDirectoryEntry(tx: Tx, orgId: OrgId, inventedDomain: string): Promise<void> {
  await sql`
    DELETE FROM auth."user" u WHERE u.email LIKE ${`%@${inventedDomain}`}
      AND u.id IN (SELECT "userId" FROM auth.member WHERE "organizationId" = ${orgId})
      AND NOT EXISTS (SELECT 1 FROM auth.member m WHERE m."userId" = u.id AND m."organizationId" <> ${orgId})`.execute(
    tx,
  );
  await sql`DELETE FROM auth.organization WHERE id = ${orgId}`.execute(tx);
}
