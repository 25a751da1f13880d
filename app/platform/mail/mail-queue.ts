import { sql } from 'kysely';
import type { Tx } from '../postgres/database.ts';
import type { FollowedMail, SettledMail } from './mail-follower.ts';
import type { MailTransport, OutgoingMail } from './mail-transport.ts';
import { SECRET_KINDS } from './secret-kinds.ts';

export type QueuedMail = FollowedMail & OutgoingMail & { readonly attempts: number };

/** Locks the mail that has been due the longest and that no other sender holds; with the key that signs it. */
export async function lockNextMail(tx: Tx, signedFor: string, now: Date): Promise<QueuedMail | null> {
  const { rows } = await sql<QueuedMail>`
    SELECT m.org_id AS "orgId", m.id, m.kind, m.about_id AS "aboutId", m.from_name AS "fromName",
           m.to_address AS "toAddress", m.to_name AS "toName", m.reply_to AS "replyTo", m.subject,
           coalesce(m.html, '') AS html, coalesce(m.text, '') AS text, m.headers, m.attempts,
           m.is_once AS "isOnce",
           CASE WHEN k.id IS NOT NULL
             THEN jsonb_build_object('id', k.id, 'domain', k.domain, 'selector', k.selector) END AS "signedBy",
           k.sealed_key AS "sealedKey"
    FROM mails m
    LEFT JOIN dkim_keys k ON k.org_id = m.org_id AND k.domain = ${signedFor} AND k.state = 'signing'
    WHERE m.state = 'queued' AND m.due_at <= ${now}
    ORDER BY m.due_at, m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED`.execute(tx);
  return rows[0] ?? null;
}

/** The mail will not be touched again. Its words are kept for the built-in mailbox, and for whoever may send it again. */
export async function settleMail(
  tx: Tx,
  mail: QueuedMail,
  to: {
    state: SettledMail['state'];
    transport: MailTransport['name'];
    answer: string | null;
    now: Date;
  },
): Promise<void> {
  const isShown = to.transport === 'mailbox' && to.state === 'sent' && !SECRET_KINDS.includes(mail.kind);
  const keep = isShown || to.state === 'unknown';
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
