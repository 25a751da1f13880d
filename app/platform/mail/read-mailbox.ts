import { type RawBuilder, sql } from 'kysely';
import type { OrgId } from '../actor.ts';
import type { Db } from '../postgres/database.ts';
import { SECRET_KINDS } from './secret-kinds.ts';

/** A mail that was kept here because there is no mail server. */
export interface KeptMail {
  readonly id: string;
  readonly fromName: string;
  readonly toAddress: string;
  readonly toName: string | null;
  readonly subject: string;
  readonly at: Date;
}

export interface KeptMailInFull extends KeptMail {
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

const LISTED = sql.raw(
  `id, from_name AS "fromName", to_address AS "toAddress", to_name AS "toName", subject, settled_at AS "at"`,
);

const SHOWN = sql`transport = 'mailbox' AND kind <> ALL(${SECRET_KINDS}::text[])`;

/**
 * Those that the reader may see (`isSeen`, a condition on `mails`). Newest first, after the mail that the last page
 * ended with.
 */
export async function listKeptMails(
  db: Db,
  orgId: OrgId,
  isSeen: RawBuilder<unknown>,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<KeptMail[]> {
  const { rows } = await sql<KeptMail>`
    SELECT ${LISTED} FROM mails
    WHERE org_id = ${orgId} AND ${SHOWN} AND ${isSeen}
      ${after === null ? sql`` : sql`AND (settled_at, id) < (${after.at}, ${after.id})`}
    ORDER BY settled_at DESC, id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

export async function findKeptMail(
  db: Db,
  orgId: OrgId,
  isSeen: RawBuilder<unknown>,
  id: string,
): Promise<KeptMailInFull | null> {
  const { rows } = await sql<KeptMailInFull>`
    SELECT ${LISTED}, coalesce(html, '') AS html, coalesce(text, '') AS text, headers
    FROM mails WHERE org_id = ${orgId} AND id = ${id} AND ${SHOWN} AND ${isSeen}`.execute(db);
  return rows[0] ?? null;
}
