import { sql } from 'kysely';
import type { OrgId } from '../actor.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../postgres/database.ts';
import { domainOf } from './domain-of.ts';
import { forgetHandover, noteHandover, wasHandedOver } from './handovers.ts';
import type { MailFollower, SettledMail } from './mail-follower.ts';
import { lockNextMail, postponeMail, type QueuedMail, settleMail } from './mail-queue.ts';
import type { MailTransport, Verdict } from './mail-transport.ts';
import { nextTry } from './next-try.ts';

export interface Sender {
  readonly context: Context;
  readonly transport: MailTransport;
  readonly followers: ReadonlyMap<string, MailFollower>;
  /**
   * What the mail server answered while the database could not be told. As long as this process
   * lives, such a mail is recorded at the next try instead of being sent again.
   */
  readonly unrecorded: Map<string, Verdict>;
}

export type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'handled'; readonly orgId: OrgId }
  | { readonly kind: 'away'; readonly answer: string };

type Answer = Verdict | { readonly kind: 'cancelled' };

const BROKEN_OFF = 'This server stopped while the mail server was being handed the mail.';

/**
 * Sends the next mail that is due. Its row stays locked while the mail server talks and is marked in
 * the same transaction: after a crash of anyone, an unmarked row is simply a mail to send. Only a mail that
 * must not be repeated leaves a note before it goes: whoever finds one does not send the mail again.
 */
export async function sendNextMail(sender: Sender): Promise<Step> {
  const { context, unrecorded } = sender;
  const { step, id } = await context.db.transaction().execute(async (tx) => {
    const mail = await lockNextMail(tx, domainOf(context.config.mailFrom), context.clock());
    if (mail === null) return { step: { kind: 'idle' } as const, id: null };
    const answer = await handOver(sender, tx, mail);
    if (answer.kind === 'sent' || (mail.isOnce && answer.kind !== 'cancelled'))
      unrecorded.set(mail.id, answer);
    await record(sender, tx, mail, answer);
    const step: Step = answer.kind === 'away' ? answer : { kind: 'handled', orgId: mail.orgId };
    return { step, id: mail.id };
  });
  if (id !== null) unrecorded.delete(id);
  return step;
}

async function handOver(sender: Sender, tx: Tx, mail: QueuedMail): Promise<Answer> {
  const known = sender.unrecorded.get(mail.id);
  if (known !== undefined) return known;
  const follower = sender.followers.get(mail.kind);
  const asked = await guarded(sender, tx, async () => (await follower?.maySend?.(tx, mail)) ?? true);
  if (!asked.ok) return { kind: 'later', answer: 'The check before sending failed; see the log.' };
  if (!asked.value) return { kind: 'cancelled' };
  if (!mail.isOnce) return sender.transport.send(mail);
  if (await wasHandedOver(tx, mail)) return { kind: 'unknown', answer: BROKEN_OFF };
  await noteHandover(sender.context.db, mail, sender.context.clock());
  return sender.transport.send(mail);
}

async function record(sender: Sender, tx: Tx, mail: QueuedMail, answer: Answer): Promise<void> {
  const now = sender.context.clock();
  const settle = async (state: SettledMail['state'], reason: string | null, badAddress = false) => {
    await settleMail(tx, mail, { state, transport: sender.transport.name, answer: reason, now });
    const follower = sender.followers.get(mail.kind);
    if (follower === undefined) return;
    await guarded(sender, tx, () =>
      follower.onSettled(tx, { ...mail, state, badAddress, answer: reason }, now),
    );
  };
  if (mail.isOnce) await forgetHandover(tx, mail);
  switch (answer.kind) {
    case 'sent':
      return settle('sent', null);
    case 'cancelled':
      return settle('cancelled', null);
    case 'unknown':
      return settle('unknown', answer.answer);
    case 'refused':
      return settle('failed', answer.answer, answer.badAddress);
    case 'later': {
      const attempts = mail.attempts + 1;
      const dueAt = nextTry(attempts, now);
      if (dueAt === null) return settle('failed', answer.answer);
      return postponeMail(tx, mail, { attempts, dueAt, answer: answer.answer });
    }
    case 'away':
      return postponeMail(tx, mail, { attempts: mail.attempts, dueAt: null, answer: answer.answer });
  }
}

/**
 * Runs a follower so that its failure undoes only what it did. If it could roll back the mark of a
 * mail that has left, that mail would be sent for ever.
 */
async function guarded<T>(
  { context }: Sender,
  tx: Tx,
  work: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false }> {
  await sql`SAVEPOINT follower`.execute(tx);
  try {
    const value = await work();
    await sql`RELEASE SAVEPOINT follower`.execute(tx);
    return { ok: true, value };
  } catch (error) {
    await sql`ROLLBACK TO SAVEPOINT follower`.execute(tx);
    context.log.error({ err: error }, 'what follows a mail failed; the mail keeps its own state');
    return { ok: false };
  }
}
