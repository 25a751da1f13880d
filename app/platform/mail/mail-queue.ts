import { sql } from 'kysely';
import type { Tx } from '../postgres/database.ts';
import type { FollowedMail } from './mail-follower.ts';
import type { MailTransport, OutgoingMail } from './mail-transport.ts';
import { SECRET_KINDS } from './secret-kinds.ts';

export type QueuedMail = FollowedMail & OutgoingMail & { readonly attempts: number };

/** Locks the mail that has been due the longest and that no other sender holds. */
export async function lockNextMail(tx: Tx, now: Date): Promise<QueuedMail | null> {
  const { rows } = await sql<QueuedMail>`
    SELECT org_id AS "orgId", id, kind, about_id AS "aboutId", from_name AS "fromName",
           to_address AS "toAddress", to_name AS "toName", reply_to AS "replyTo", subject,
           coalesce(html, '') AS html, coalesce(text, '') AS text, headers, attempts
    FROM mails WHERE state = 'queued' AND due_at <= ${now}
    ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`.execute(tx);
  return rows[0] ?? null;
}

/** The mail will not be touched again. Its words are kept for the built-in mailbox only. */
export async function settleMail(
  tx: Tx,
  mail: QueuedMail,
  to: {
    state: 'sent' | 'failed' | 'cancelled';
    transport: MailTransport['name'];
    answer: string | null;
    now: Date;
  },
): Promise<void> {
  const keep = to.transport === 'mailbox' && to.state === 'sent' && !SECRET_KINDS.includes(mail.kind);
  await tx
    .updateTable('mails')
    .set({
      state: to.state,
      transport: to.state === 'sent' ? to.transport : null,
      last_error: to.answer,
      settled_at: to.now,
      attempts: mail.attempts + 1,
      ...(!keep && { html: null, text: null, headers: '{}' }),
    })
    .where('org_id', '=', mail.orgId)
    .where('id', '=', mail.id)
    .execute();
}

/** Back into the queue, with the reason. */
export async function postponeMail(
  tx: Tx,
  mail: QueuedMail,
  to: { attempts: number; dueAt: Date | null; answer: string },
): Promise<void> {
  await tx
    .updateTable('mails')
    .set({
      attempts: to.attempts,
      last_error: to.answer,
      ...(to.dueAt !== null && { due_at: to.dueAt }),
    })
    .where('org_id', '=', mail.orgId)
    .where('id', '=', mail.id)
    .execute();
}
