import { sql } from 'kysely';
import type { OrgId } from '../actor.ts';
import type { Tx } from '../postgres/database.ts';
import type { NewMail } from './new-mail.ts';

export type { NewMail } from './new-mail.ts';

/**
 * Writes mails into the queue in the caller's transaction: they exist exactly when its commit does.
 * After the commit, `context.nudge.send('mail')` wakes the sender.
 */
export async function queueMails(tx: Tx, mails: readonly NewMail[], now: Date): Promise<void> {
  if (mails.length === 0) return;
  const column = (pick: (mail: NewMail) => string | null) => mails.map(pick);
  await sql`
    INSERT INTO mails (org_id, id, kind, about_id, from_name, to_address, to_name, reply_to, subject,
                       html, text, headers, is_once, state, attempts, due_at, created_at)
    SELECT org_id, id, kind, about_id, from_name, to_address, to_name, reply_to, subject,
           html, text, headers::jsonb, is_once, 'queued', 0, due_at, ${now}
    FROM unnest(
      ${column((mail) => mail.orgId)}::uuid[], ${column((mail) => mail.id)}::uuid[],
      ${column((mail) => mail.kind)}::text[], ${column((mail) => mail.aboutId)}::uuid[],
      ${column((mail) => mail.fromName)}::text[], ${column((mail) => mail.to.address)}::text[],
      ${column((mail) => mail.to.name)}::text[], ${column((mail) => mail.replyTo ?? null)}::text[],
      ${column((mail) => mail.subject)}::text[], ${column((mail) => mail.html)}::text[],
      ${column((mail) => mail.text)}::text[], ${column((mail) => JSON.stringify(mail.headers ?? {}))}::text[],
      ${mails.map((mail) => mail.isOnce === true)}::boolean[],
      ${column((mail) => mail.dueAt.toISOString())}::timestamptz[]
    ) AS mail (org_id, id, kind, about_id, from_name, to_address, to_name, reply_to, subject,
               html, text, headers, is_once, due_at)
  `.execute(tx);
}

/**
 * Takes back mails that are still in the queue. One that the sender is handing over at this moment is
 * left to it: it leaves, or its follower's `maySend` says no at the next try. Returns the ids cancelled.
 */
export async function cancelMails(
  tx: Tx,
  orgId: OrgId,
  aboutIds: readonly string[],
  now: Date,
): Promise<string[]> {
  if (aboutIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    UPDATE mails SET state = 'cancelled', settled_at = ${now}, html = NULL, text = NULL
    WHERE (org_id, id) IN (
      SELECT org_id, id FROM mails
      WHERE org_id = ${orgId} AND about_id = ANY(${[...aboutIds]}::uuid[]) AND state = 'queued'
      FOR UPDATE SKIP LOCKED
    ) RETURNING id`.execute(tx);
  return rows.map((row) => row.id);
}
