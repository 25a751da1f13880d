import { sql } from 'kysely';
import type { OrgId } from '../../actor.ts';
import { newId } from '../../ids.ts';
import type { Db, Tx } from '../../postgres/database.ts';
import type { BounceCause, BounceJudgement } from './judge-bounce.ts';

/** What was done about it. */
export type BounceConsequence = 'suppressed' | 'tried-again' | 'given-up';

export interface NewBounce {
  readonly mailId: string;
  readonly aboutId: string | null;
  readonly recipient: string;
  readonly judgement: BounceJudgement;
  readonly status: string | null;
  readonly diagnostic: string | null;
  readonly consequence: BounceConsequence;
}

export interface Bounce {
  readonly id: string;
  readonly recipient: string;
  readonly kind: BounceJudgement['kind'];
  readonly cause: BounceCause;
  readonly status: string | null;
  readonly diagnostic: string | null;
  readonly consequence: BounceConsequence;
  readonly at: Date;
}

/** A mail that has left, locked: who says twice at once that it came back is heard once. */
export async function lockSentMail(
  tx: Tx,
  orgId: OrgId,
  id: string,
): Promise<{ kind: string; aboutId: string | null; toAddress: string } | null> {
  const { rows } = await sql<{ kind: string; aboutId: string | null; toAddress: string }>`
    SELECT kind, about_id AS "aboutId", to_address AS "toAddress" FROM mails
    WHERE org_id = ${orgId} AND id = ${id} AND state = 'sent' FOR UPDATE`.execute(tx);
  return rows[0] ?? null;
}

export async function hasBounced(tx: Tx, orgId: OrgId, mailId: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM mail_bounces WHERE org_id = ${orgId} AND mail_id = ${mailId}`.execute(tx);
  return rows.length > 0;
}

/** Why a mail came back, and what was said; null when it did not. */
export async function findBounce(
  db: Db,
  orgId: OrgId,
  mailId: string,
): Promise<Pick<Bounce, 'cause' | 'diagnostic'> | null> {
  const { rows } = await sql<Pick<Bounce, 'cause' | 'diagnostic'>>`
    SELECT cause, diagnostic FROM mail_bounces WHERE org_id = ${orgId} AND mail_id = ${mailId}`.execute(db);
  return rows[0] ?? null;
}

/** How often mails about this thing came back for a while only. */
export async function countSoftBounces(tx: Tx, orgId: OrgId, aboutId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM mail_bounces
    WHERE org_id = ${orgId} AND about_id = ${aboutId} AND kind = 'soft'`.execute(tx);
  return rows[0]?.n ?? 0;
}

// No text of PostgreSQL holds NUL.
const clean = (text: string | null) => text?.replaceAll('\u0000', '').toWellFormed() ?? null;

export async function recordBounce(tx: Tx, orgId: OrgId, bounce: NewBounce, now: Date): Promise<void> {
  const { kind, cause } = bounce.judgement;
  await sql`
    INSERT INTO mail_bounces (org_id, id, mail_id, about_id, kind, cause, status, diagnostic, recipient,
      consequence, at)
    VALUES (${orgId}, ${newId()}, ${bounce.mailId}, ${bounce.aboutId}, ${kind}, ${cause}, ${clean(bounce.status)},
      ${clean(bounce.diagnostic)}, ${bounce.recipient}, ${bounce.consequence}, ${now})
    ON CONFLICT (org_id, mail_id) DO NOTHING`.execute(tx);
}

/** Newest first, before the id that the last page ended with. */
export async function selectBounces(
  db: Db,
  orgId: OrgId,
  before: string | null,
  limit: number,
): Promise<Bounce[]> {
  const { rows } = await sql<Bounce>`
    SELECT id, recipient, kind, cause, status, diagnostic, consequence, at FROM mail_bounces
    WHERE org_id = ${orgId} AND (${before}::uuid IS NULL OR id < ${before}::uuid)
    ORDER BY id DESC LIMIT ${limit}`.execute(db);
  return rows;
}
