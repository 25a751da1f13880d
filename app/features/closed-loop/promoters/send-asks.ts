import type { Actor } from '../../../platform/actor.ts';
import { type NewMail, queueMails } from '../../../platform/mail/queue-mail.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { insertAsks, type NewAsk } from './queries.ts';

/** Keeps that these people were asked, and writes to them. */
export async function sendAsks(
  tx: Tx,
  actor: Actor,
  asks: readonly NewAsk[],
  mails: readonly NewMail[],
  now: Date,
): Promise<void> {
  const { orgId } = actor;
  await insertAsks(tx, orgId, asks, actor.kind === 'member' ? actor.id : null, now);
  await queueMails(tx, mails, now);
  for (const { id, contactId, kind } of asks) {
    const details = { kind, askId: id };
    const entry = { action: 'voice.asked', subjectType: 'contact', subjectId: contactId, details };
    await recordAudit(tx, actor, entry, now);
  }
  if (asks.length > 0) await recordEvent(tx, orgId, 'screen.changed', { topic: 'voices' }, now);
}
