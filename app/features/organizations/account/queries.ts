import { sql } from 'kysely';
import { newId } from '../../../platform/ids.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { type LinkPurpose, linkIdentifier } from './link-token.ts';

/** A session as its owner reads of it. */
export interface SessionRow {
  readonly id: string;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** Two changes to one person's ways in wait for each other. */
export async function lockPerson(tx: Tx, userId: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM auth."user" WHERE id = ${userId} FOR UPDATE`.execute(tx);
  return rows.length > 0;
}

export async function selectPerson(db: Db, userId: string): Promise<{ name: string; email: string } | null> {
  const row = await db
    .selectFrom('auth.user')
    .select(['name', 'email'])
    .where('id', '=', userId)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertLinkToken(
  tx: Tx,
  link: { purpose: LinkPurpose; token: string; value: string; expiresAt: Date },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('auth.verification')
    .values({
      id: newId(),
      identifier: linkIdentifier(link.purpose, link.token),
      value: link.value,
      expiresAt: link.expiresAt,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
}

/** What the link was made with; the token is used up by it. Null: never made, used or too late. */
export async function takeLinkToken(
  tx: Tx,
  purpose: LinkPurpose,
  token: string,
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ value: string; expiresAt: Date }>`
    DELETE FROM auth.verification WHERE identifier = ${linkIdentifier(purpose, token)}
    RETURNING value, "expiresAt"`.execute(tx);
  const link = rows[0];
  return link !== undefined && link.expiresAt > now ? link.value : null;
}

/** What belongs to a person: their id, alone or before what else the link is about. */
const of = (userId: string) => sql`(value = ${userId} OR value LIKE ${`${userId} %`})`;

/** How many links of a person can still be used. */
export async function countLinkTokens(
  tx: Tx,
  purpose: LinkPurpose,
  userId: string,
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM auth.verification
    WHERE ${of(userId)} AND identifier LIKE ${`${purpose}:%`} AND "expiresAt" > ${now}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Every link and every half-done sign-in of a person. */
export async function deleteLinkTokens(tx: Tx, userId: string): Promise<void> {
  await sql`DELETE FROM auth.verification WHERE ${of(userId)}`.execute(tx);
}

export async function selectPasswordHash(db: Db, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom('auth.account')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  return row?.password ?? null;
}

/** Whoever came by the organization's own sign-in until now has a password from here on. */
export async function writePasswordHash(tx: Tx, userId: string, hash: string, now: Date): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('auth.account')
    .set({ password: hash, updatedAt: now })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  await tx
    .insertInto('auth.account')
    .values({
      id: newId(),
      accountId: userId,
      providerId: 'credential',
      userId,
      password: hash,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
}

export async function updatePerson(
  tx: Tx,
  userId: string,
  change: { name?: string; email?: string; emailVerified?: boolean },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('auth.user')
    .set({ ...change, updatedAt: now })
    .where('id', '=', userId)
    .execute();
}

export async function selectSessions(db: Db, userId: string, now: Date): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    SELECT id, nullif("userAgent", '') AS "userAgent", "createdAt",
           coalesce("lastSeenAt", "updatedAt") AS "lastSeenAt"
    FROM auth.session WHERE "userId" = ${userId} AND "expiresAt" > ${now}
    ORDER BY coalesce("lastSeenAt", "updatedAt") DESC, id`.execute(db);
  return rows;
}

/** Notes that a session is in use, at most once in this long. */
export async function markSessionSeen(db: Db, id: string, now: Date, notSince: Date): Promise<void> {
  await sql`
    UPDATE auth.session SET "lastSeenAt" = ${now}
    WHERE id = ${id} AND ("lastSeenAt" IS NULL OR "lastSeenAt" < ${notSince})`.execute(db);
}

export async function deleteSession(tx: Tx, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('auth.session')
    .where('userId', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** All of a person's sessions but the one that is kept; how many they were. */
export async function deleteSessions(tx: Tx, userId: string, keptId: string | null): Promise<number> {
  const { rows } = await sql`
    DELETE FROM auth.session
    WHERE "userId" = ${userId} AND (${keptId}::uuid IS NULL OR id <> ${keptId}::uuid) RETURNING id`.execute(
    tx,
  );
  return rows.length;
}

export async function deleteTwoFactor(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('auth.twoFactor').where('userId', '=', userId).execute();
  await tx.updateTable('auth.user').set({ twoFactorEnabled: false }).where('id', '=', userId).execute();
}

export async function deleteSessionByToken(tx: Tx, token: string): Promise<void> {
  await tx.deleteFrom('auth.session').where('token', '=', token).execute();
}

export async function deleteSessionsButToken(tx: Tx, userId: string, token: string): Promise<void> {
  await tx.deleteFrom('auth.session').where('userId', '=', userId).where('token', '<>', token).execute();
}

/** Longer than the library takes one code for: its half minute and those beside it. */
const CODE_LIVES_MS = 120_000;

/** Notes that a code was used; false when it had been. RFC 6238, 5.2: what was seen over a shoulder opens nothing. */
export async function useCodeOnce(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
  const identifier = linkIdentifier('used-code', `${userId} ${code}`);
  const { rows } = await sql`
    SELECT 1 FROM auth.verification WHERE identifier = ${identifier} AND "expiresAt" > ${now}`.execute(tx);
  if (rows.length > 0) return false;
  const expiresAt = new Date(now.getTime() + CODE_LIVES_MS);
  const times = { expiresAt, createdAt: now, updatedAt: now };
  await tx
    .insertInto('auth.verification')
    .values({ id: newId(), identifier, value: userId, ...times })
    .execute();
  return true;
}

/** The organizations that want a second step, and whether this person has one. */
export async function selectTwoFactor(db: Db, userId: string): Promise<{ isOn: boolean; isWanted: boolean }> {
  const { rows } = await sql<{ isOn: boolean; isWanted: boolean }>`
    SELECT coalesce(u."twoFactorEnabled", false) AS "isOn",
           EXISTS (
             SELECT 1 FROM auth.member m JOIN organizations o ON o.org_id = m."organizationId"
             WHERE m."userId" = u.id AND o.two_factor_required
           ) AS "isWanted"
    FROM auth."user" u WHERE u.id = ${userId}`.execute(db);
  return rows[0] ?? { isOn: false, isWanted: false };
}

export async function selectSessionOwner(
  db: Db,
  token: string,
): Promise<{ id: string; email: string; emailVerified: boolean } | null> {
  const row = await db
    .selectFrom('auth.session as s')
    .innerJoin('auth.user as u', 'u.id', 's.userId')
    .select(['u.id', 'u.email', 'u.emailVerified'])
    .where('s.token', '=', token)
    .executeTakeFirst();
  return row ?? null;
}
