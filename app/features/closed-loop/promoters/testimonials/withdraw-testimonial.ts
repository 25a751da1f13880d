import type { Actor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../../platform/postgres/database.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import { askedPerson, type OpenedAsk } from '../open-ask.ts';
import { selectTestimonial, withdrawRow } from './queries.ts';

/** Somebody takes their words back: they are in no feed from this commit on. Saying it twice changes nothing. */
export async function withdrawOwn(context: Context, opened: OpenedAsk): Promise<void> {
  const now = context.clock();
  await context.db
    .transaction()
    .execute((tx) => withdrawTestimonial(tx, askedPerson(opened), opened.ask.id, now));
  context.nudge.send('outbox');
}

export async function withdrawTestimonial(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const row = await selectTestimonial(tx, actor.orgId, id, true);
  if (row === null || row.state === 'withdrawn') return;
  await withdrawRow(tx, actor.orgId, id, now);
  const entry = { action: 'testimonial.withdrawn', subjectType: 'contact', subjectId: row.contactId };
  await recordAudit(tx, actor, entry, now);
  await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'voices' }, now);
}
