import { type Actor, may } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { cancelMails } from '../../../../platform/mail/queue-mail.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { inTransaction } from '../../../../platform/postgres/in-transaction.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import type { Offer } from './contract.ts';
import { selectConcerned } from './guest-queries.ts';
import { getOffer } from './list-offers.ts';
import { mailGuests } from './mail-guests.ts';
import { overAt } from './offer-state.ts';
import { endOfferRow, lockOffer } from './queries.ts';
import { noOffer } from './write-offer.ts';

/**
 * Nobody takes it any more. Whoever took a benefit keeps it; whoever comes to an event, or waits for a place, is told
 * that it is called off. Saying it twice ends it once.
 */
export async function endOffer(context: Context, actor: Actor, id: string): Promise<Outcome<Offer>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { orgId } = actor;
  const ended = await inTransaction(context.db, async (tx): Promise<Outcome<null>> => {
    const offer = await lockOffer(tx, orgId, id);
    if (offer === null) return noOffer;
    if (offer.endedAt !== null) return done(null);
    await endOfferRow(tx, orgId, id, now);
    const invited = await selectConcerned(tx, orgId, id, ['invited']);
    await cancelMails(
      tx,
      orgId,
      invited.map((guest) => guest.id),
      now,
    );
    if (offer.kind === 'event' && overAt(offer) > now)
      await mailGuests(tx, context, offer, ['accepted', 'waiting'], 'cancelled', now);
    const details = { kind: offer.kind };
    const entry = { action: 'offer.ended', subjectType: 'offer', subjectId: id, details };
    await recordAudit(tx, actor, entry, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'voices' }, now);
    return done(null);
  });
  if (!ended.ok) return ended;
  context.nudge.send('outbox');
  context.nudge.send('mail');
  return getOffer(context, actor, id);
}
