import { sql } from 'kysely';
import type { MemberRole, OrgId } from '../../../platform/actor.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { newId } from '../../../platform/ids.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';

/** Whoever changes who belongs waits here: the last owner cannot go twice at once. */
export async function lockMembers(tx: Tx, orgId: OrgId): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`members ${orgId}`}, 0))`.execute(tx);
}

export async function selectRole(db: Db, orgId: OrgId, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom('auth.member')
    .select('role')
    .where('organizationId', '=', orgId)
    .where('userId', '=', userId)
    .executeTakeFirst();
  return row?.role ?? null;
}

export async function countOwners(tx: Tx, orgId: OrgId): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM auth.member WHERE "organizationId" = ${orgId} AND role = 'owner'`.execute(tx);
  return rows[0]?.n ?? 0;
}

export async function updateRole(tx: Tx, orgId: OrgId, userId: string, role: MemberRole): Promise<void> {
  await tx
    .updateTable('auth.member')
    .set({ role })
    .where('organizationId', '=', orgId)
    .where('userId', '=', userId)
    .execute();
}

export async function insertMember(
  tx: Tx,
  orgId: OrgId,
  userId: string,
  role: MemberRole,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('auth.member')
    .values({ id: newId(), organizationId: orgId, userId, role, createdAt: now })
    .execute();
}

/** The person keeps their account and their other organizations; here nothing of theirs stays but their name. */
export async function deleteMember(tx: Tx, orgId: OrgId, userId: string): Promise<void> {
  for (const table of ['team_members', 'notification_preferences', 'member_visits'] as const) {
    await tx.deleteFrom(table).where('org_id', '=', orgId).where('user_id', '=', userId).execute();
  }
  await tx
    .updateTable('teams')
    .set({ manager_id: null })
    .where('org_id', '=', orgId)
    .where('manager_id', '=', userId)
    .execute();
  await tx
    .deleteFrom('auth.member')
    .where('organizationId', '=', orgId)
    .where('userId', '=', userId)
    .execute();
}

export async function selectVisits(db: Db, orgId: OrgId): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('member_visits')
    .select(['user_id', 'last_on'])
    .where('org_id', '=', orgId)
    .execute();
  return new Map(rows.map((row) => [row.user_id, row.last_on]));
}

/** At most one write a day for each member. */
export async function markVisit(db: Db, orgId: OrgId, userId: string, day: string): Promise<void> {
  await sql`
    INSERT INTO member_visits AS v (org_id, user_id, last_on) VALUES (${orgId}, ${userId}, ${day})
    ON CONFLICT (org_id, user_id) DO UPDATE SET last_on = excluded.last_on WHERE v.last_on < excluded.last_on`.execute(
    db,
  );
}

export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly teamIds: string[];
  readonly locale: Locale;
  readonly invitedBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const INVITATION = sql.raw(`i.id, i.email, i.role, i.team_ids AS "teamIds", i.locale, u.name AS "invitedBy",
  i.created_at AS "createdAt", i.expires_at AS "expiresAt"`);

const FROM = sql.raw(`member_invitations i LEFT JOIN auth."user" u ON u.id::text = i.invited_by`);

const OPEN = sql.raw('i.accepted_at IS NULL AND i.revoked_at IS NULL');

export async function selectOpenInvitations(db: Db, orgId: OrgId): Promise<InvitationRow[]> {
  const { rows } = await sql<InvitationRow>`
    SELECT ${INVITATION} FROM ${FROM} WHERE i.org_id = ${orgId} AND ${OPEN} ORDER BY i.id DESC`.execute(db);
  return rows;
}

export async function findOpenInvitation(
  db: Db,
  orgId: OrgId,
  by: { id: string } | { email: string } | { hash: Buffer },
): Promise<InvitationRow | null> {
  const which =
    'id' in by
      ? sql`i.id = ${by.id}`
      : 'email' in by
        ? sql`i.email = ${by.email}`
        : sql`i.secret_hash = ${by.hash}`;
  const { rows } = await sql<InvitationRow>`
    SELECT ${INVITATION} FROM ${FROM} WHERE i.org_id = ${orgId} AND ${which} AND ${OPEN}`.execute(db);
  return rows[0] ?? null;
}

/** Everything that asks this address to join, whatever the organization. */
export async function selectInvitationsTo(
  db: Db,
  email: string,
  now: Date,
): Promise<(InvitationRow & { orgId: OrgId })[]> {
  const { rows } = await sql<InvitationRow & { orgId: OrgId }>`
    SELECT i.org_id AS "orgId", ${INVITATION} FROM ${FROM}
    WHERE i.email = ${email} AND ${OPEN} AND i.expires_at > ${now} ORDER BY i.id`.execute(db);
  return rows;
}

export async function hasOpenInvitation(db: Db, email: string, now: Date): Promise<boolean> {
  return (await selectInvitationsTo(db, email, now)).length > 0;
}

export async function insertInvitation(
  tx: Tx,
  orgId: OrgId,
  invitation: Omit<InvitationRow, 'createdAt'> & { readonly hash: Buffer },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('member_invitations')
    .values({
      org_id: orgId,
      id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      team_ids: invitation.teamIds,
      locale: invitation.locale,
      secret_hash: invitation.hash,
      invited_by: invitation.invitedBy,
      created_at: now,
      expires_at: invitation.expiresAt,
    })
    .execute();
}

/** The link that was mailed before leads nowhere from now on. */
export async function renewInvitation(
  tx: Tx,
  orgId: OrgId,
  id: string,
  to: { hash: Buffer; expiresAt: Date },
): Promise<void> {
  await tx
    .updateTable('member_invitations')
    .set({ secret_hash: to.hash, expires_at: to.expiresAt })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute();
}

export async function closeInvitation(
  tx: Tx,
  orgId: OrgId,
  id: string,
  how: { accepted_at: Date } | { revoked_at: Date },
): Promise<void> {
  await tx
    .updateTable('member_invitations')
    .set(how)
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute();
}

export async function selectPreferences(
  db: Db,
  orgId: OrgId,
  userId: string,
): Promise<{ caseOpened: boolean; locale: Locale | null } | null> {
  const { rows } = await sql<{ caseOpened: boolean; locale: Locale | null }>`
    SELECT case_opened AS "caseOpened", locale FROM notification_preferences
    WHERE org_id = ${orgId} AND user_id = ${userId}`.execute(db);
  return rows[0] ?? null;
}

export async function upsertPreferences(
  tx: Tx,
  orgId: OrgId,
  userId: string,
  { caseOpened, locale }: { caseOpened: boolean; locale: Locale | null },
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO notification_preferences (org_id, user_id, case_opened, locale, updated_at)
    VALUES (${orgId}, ${userId}, ${caseOpened}, ${locale}, ${now})
    ON CONFLICT (org_id, user_id) DO UPDATE SET case_opened = excluded.case_opened, locale = excluded.locale,
      updated_at = excluded.updated_at`.execute(tx);
}
