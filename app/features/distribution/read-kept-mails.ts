import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { readTimeCursor, writeTimeCursor } from '../../platform/http/time-cursor.ts';
import { findKeptMail, type KeptMail, listKeptMails } from '../../platform/mail/read-mailbox.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { listMembers } from '../organizations/list-members.ts';
import type { KeptMailItem, Mailbox, OpenedMail } from './contract.ts';
import { mailsSeenBy } from './mailbox-queries.ts';

const item = (context: Context, mail: KeptMail): KeptMailItem => ({
  id: mail.id,
  from: { name: mail.fromName, address: context.config.mailFrom },
  to: { name: mail.toName, address: mail.toAddress },
  subject: mail.subject,
  at: mail.at.toISOString(),
});

async function seenBy({ db }: Context, actor: Actor) {
  const members = actor.kind === 'member' ? await listMembers(db, actor.orgId) : [];
  return mailsSeenBy(actor, members.find((member) => member.id === actor.id)?.email ?? null);
}

/** The built-in mailbox: what would have left, had there been a mail server. */
export async function readKeptMails(
  context: Context,
  actor: Actor,
  query: { cursor?: string | undefined; limit: number },
): Promise<Outcome<Mailbox>> {
  const after = readTimeCursor(query.cursor);
  if (after === undefined) {
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  }
  const isSeen = await seenBy(context, actor);
  const mails = await listKeptMails(context.db, actor.orgId, isSeen, after, query.limit + 1);
  const shown = mails.slice(0, query.limit);
  const last = shown.at(-1);
  return done({
    items: shown.map((mail) => item(context, mail)),
    nextCursor: mails.length > query.limit && last !== undefined ? writeTimeCursor(last) : null,
    smtp: context.config.smtpUrl !== null,
  });
}

export async function openKeptMail(context: Context, actor: Actor, id: string): Promise<Outcome<OpenedMail>> {
  const mail = await findKeptMail(context.db, actor.orgId, await seenBy(context, actor), id);
  if (mail === null) return refused('not-found', 'distribution:problems.no-mail');
  const { html, text, headers } = mail;
  return done({ ...item(context, mail), html, text, headers });
}
