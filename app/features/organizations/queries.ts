import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import type { Member, NewOrganization, Organization, UpdateOrganization } from './contract.ts';

const ORGANIZATION = sql.raw(`
  o.org_id AS "orgId", d.name, d.slug, o.locale, o.time_zone AS "timeZone", o.is_demo AS "isDemo",
  o.quarantine_days AS "quarantineDays", o.min_n_to_show AS "minNToShow", o.min_n_to_compare AS "minNToCompare",
  o.sender_name AS "senderName", o.postal_address AS "postalAddress", CASE WHEN o.retention_since IS NOT NULL THEN o.retention_months END AS "retentionMonths",
  o.two_factor_required AS "twoFactorRequired", o.created_at AS "createdAt"`);

export async function selectOrganization(db: Db, orgId: OrgId): Promise<Organization | null> {
  const { rows } = await sql<Organization>`
    SELECT ${ORGANIZATION} FROM organizations o JOIN auth.organization d ON d.id = o.org_id
    WHERE o.org_id = ${orgId}`.execute(db);
  return rows[0] ?? null;
}

export async function selectOrganizationBySlug(db: Db, slug: string): Promise<Organization | null> {
  const { rows } = await sql<Organization>`
    SELECT ${ORGANIZATION} FROM organizations o JOIN auth.organization d ON d.id = o.org_id
    WHERE d.slug = ${slug}`.execute(db);
  return rows[0] ?? null;
}

export async function selectMemberEmail(db: Db, orgId: OrgId, userId: string): Promise<string | null> {
  const { rows } = await sql<{ email: string }>`
    SELECT u.email FROM auth.member m JOIN auth."user" u ON u.id = m."userId"
    WHERE m."organizationId" = ${orgId} AND u.id = ${userId}`.execute(db);
  return rows[0]?.email ?? null;
}

export async function selectIdsEnding(db: Db, ending: string): Promise<OrgId[]> {
  const { rows } = await sql<{ orgId: OrgId }>`
    SELECT org_id AS "orgId" FROM organizations WHERE right(org_id::text, ${ending.length}::int) = ${ending}`.execute(
    db,
  );
  return rows.map((row) => row.orgId);
}

/** Whether somebody has made an organization of their own. */
export async function hasOwnOrganization(db: Db): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM organizations WHERE NOT is_demo LIMIT 1`.execute(db);
  return rows.length > 0;
}

/** Two first runs at once wait for each other: the second finds the first one's organization. */
export async function lockOrganizations(tx: Tx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('organizations', 0))`.execute(tx);
}

export async function slugsLike(tx: Tx, slug: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('auth.organization')
    .select('slug')
    .where('slug', 'like', `${slug.replaceAll(/[%_\\]/g, '\\$&')}%`)
    .execute();
  return new Set(rows.map((row) => row.slug));
}

export async function findUser(
  db: Db,
  email: string,
): Promise<{ id: string; passwordHash: string | null } | null> {
  const row = await db
    .selectFrom('auth.user as u')
    .leftJoin('auth.account as a', (join) =>
      join.onRef('a.userId', '=', 'u.id').on('a.providerId', '=', 'credential'),
    )
    .select(['u.id', 'a.password as passwordHash'])
    .where('u.email', '=', email)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertUser(
  tx: Tx,
  user: { name: string; email: string; passwordHash: string },
  now: Date,
): Promise<string> {
  const id = newId();
  const times = { createdAt: now, updatedAt: now };
  await tx
    .insertInto('auth.user')
    .values({ id, name: user.name, email: user.email, emailVerified: false, ...times })
    .execute();
  await tx
    .insertInto('auth.account')
    .values({
      id: newId(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: user.passwordHash,
      ...times,
    })
    .execute();
  return id;
}

export async function insertOrganization(
  tx: Tx,
  orgId: OrgId,
  given: Pick<NewOrganization, 'organization' | 'locale' | 'timeZone'> & { slug: string; isDemo: boolean },
  ownerId: string,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('auth.organization')
    .values({ id: orgId, name: given.organization, slug: given.slug, createdAt: now })
    .execute();
  await tx
    .insertInto('auth.member')
    .values({ id: newId(), organizationId: orgId, userId: ownerId, role: 'owner', createdAt: now })
    .execute();
  await tx
    .insertInto('organizations')
    .values({
      org_id: orgId,
      locale: given.locale,
      time_zone: given.timeZone,
      is_demo: given.isDemo,
      quarantine_days: 90,
      min_n_to_show: 10,
      min_n_to_compare: 30,
      sender_name: given.organization,
      postal_address: '',
      retention_months: 24,
      two_factor_required: false,
      privacy_salt: randomBytes(32),
      created_at: now,
    })
    .execute();
}

/** Two changes of the settings wait for each other, and for the answers whose day is being computed. */
export async function lockOrganization(tx: Tx, orgId: OrgId): Promise<void> {
  await sql`SELECT 1 FROM organizations WHERE org_id = ${orgId} FOR UPDATE`.execute(tx);
}

export async function updateOrganizationRow(tx: Tx, orgId: OrgId, change: UpdateOrganization): Promise<void> {
  const { name, ...settings } = change;
  if (name !== undefined)
    await tx.updateTable('auth.organization').set({ name }).where('id', '=', orgId).execute();
  const columns = {
    ...(settings.locale !== undefined && { locale: settings.locale }),
    ...(settings.timeZone !== undefined && { time_zone: settings.timeZone }),
    ...(settings.quarantineDays !== undefined && { quarantine_days: settings.quarantineDays }),
    ...(settings.minNToShow !== undefined && { min_n_to_show: settings.minNToShow }),
    ...(settings.minNToCompare !== undefined && { min_n_to_compare: settings.minNToCompare }),
    ...(settings.senderName !== undefined && { sender_name: settings.senderName }),
    ...(settings.postalAddress !== undefined && { postal_address: settings.postalAddress }),
    ...(settings.twoFactorRequired !== undefined && { two_factor_required: settings.twoFactorRequired }),
  };
  if (Object.keys(columns).length > 0) {
    await tx.updateTable('organizations').set(columns).where('org_id', '=', orgId).execute();
  }
}

/** Zones of these organizations, held until the transaction ends. */
export async function selectTimeZonesForShare(tx: Tx, orgIds: readonly OrgId[]): Promise<Map<OrgId, string>> {
  const { rows } = await sql<{ orgId: OrgId; timeZone: string }>`
    SELECT org_id AS "orgId", time_zone AS "timeZone" FROM organizations
    WHERE org_id = ANY(${[...orgIds]}::uuid[]) ORDER BY org_id FOR SHARE`.execute(tx);
  return new Map(rows.map((row) => [row.orgId, row.timeZone]));
}

export interface MembershipRow extends Organization {
  readonly role: string;
  /** The teams they are in or lead. */
  readonly teamKeys: string[];
  /** The day of their last visit. */
  readonly lastOn: string | null;
}

export async function selectMemberships(db: Db, userId: string): Promise<MembershipRow[]> {
  const { rows } = await sql<MembershipRow>`
    SELECT ${ORGANIZATION}, m.role, ARRAY(
      SELECT t.key FROM teams t WHERE t.org_id = o.org_id AND (t.manager_id = m."userId" OR EXISTS (
        SELECT FROM team_members x WHERE x.org_id = t.org_id AND x.team_id = t.id AND x.user_id = m."userId"))
      ORDER BY t.key
    ) AS "teamKeys", v.last_on AS "lastOn" FROM auth.member m
    JOIN auth.organization d ON d.id = m."organizationId" JOIN organizations o ON o.org_id = d.id
    LEFT JOIN member_visits v ON v.org_id = o.org_id AND v.user_id = m."userId"
    WHERE m."userId" = ${userId} ORDER BY o.is_demo, d.name`.execute(db);
  return rows;
}

export async function selectMembers(db: Db, orgId: OrgId): Promise<Member[]> {
  return db
    .selectFrom('auth.member as m')
    .innerJoin('auth.user as u', 'u.id', 'm.userId')
    .select(['u.id', 'u.name', 'u.email', 'm.role'])
    .where('m.organizationId', '=', orgId)
    .orderBy('m.createdAt')
    .orderBy('m.id')
    .execute();
}

export async function deleteExpiredSessions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('auth.session').where('expiresAt', '<', now).execute();
  await db.deleteFrom('auth.verification').where('expiresAt', '<', now).execute();
}
