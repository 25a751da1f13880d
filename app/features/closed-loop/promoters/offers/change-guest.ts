import { type Actor, may } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { inTransaction } from '../../../../platform/postgres/in-transaction.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import { selectAsk } from '../queries.ts';
import { settle } from './answer-offer.ts';
import type { ChangeGuest } from './contract.ts';
import { findGuest, seeGuest, setUsed } from './guest-queries.ts';
import { lockOffer } from './queries.ts';

const noGuest = refused('not-found', 'offers:problems.no-guest');

/** Notes that somebody used what they took, or came; or that they told us that they will not. */
export async function changeGuest(
  context: Context,
  actor: Actor,
  id: string,
  { to }: ChangeGuest,
): Promise<Outcome<null>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { orgId } = actor;
  const seen = await seeGuest(context.db, actor, id);
  if (seen === null) return noGuest;
  const changed = await inTransaction(context.db, async (tx): Promise<Outcome<null>> => {
    const offer = await lockOffer(tx, orgId, seen.offerId);
    // In the order in which forgetting a person holds them.
    await selectAsk(tx, orgId, id, true);
    const guest = await findGuest(tx, orgId, id, { lock: true });
    if (offer === null || guest === null) return noGuest;
    if (to === 'withdrawn') {
      if (guest.usedAt !== null) return refused('conflict', 'offers:problems.used');
      if (guest.state === 'accepted' || guest.state === 'waiting')
        await settle(tx, context, actor, offer, guest, 'withdrawn', now);
      return done(null);
    }
    if (guest.state !== 'accepted') return refused('conflict', 'offers:problems.not-taken');
    if ((to === 'used') === (guest.usedAt !== null)) return done(null);
    const usedBy = actor.kind === 'member' ? actor.id : null;
    await setUsed(tx, guest, to === 'used' ? now : null, to === 'used' ? usedBy : null);
    const subject = { subjectType: 'contact', subjectId: guest.contactId, details: { offerId: offer.id } };
    await recordAudit(tx, actor, { action: `offer.${to}`, ...subject }, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'voices' }, now);
    return done(null);
  });
  context.nudge.send('outbox');
  context.nudge.send('mail');
  return changed;
}
