import { systemActor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../../platform/postgres/database.ts';
import { inTransaction } from '../../../../platform/postgres/in-transaction.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import { selectWaiting, setGuestState } from './guest-queries.ts';
import { mailGuest } from './mail-guests.ts';
import { overAt } from './offer-state.ts';
import { countTaken, lockOffer, type OfferRow, selectWaitedFor } from './queries.ts';

/** Free places go to who waits, the longest first, and each is told. The offer is held by the caller. */
export async function fillPlaces(tx: Tx, context: Context, offer: OfferRow, now: Date): Promise<number> {
  const { orgId, id, places } = offer;
  if (offer.endedAt !== null || overAt(offer) <= now) return 0;
  const taken = (await countTaken(tx, orgId, [id])).get(id) ?? 0;
  let free = places === null ? Number.POSITIVE_INFINITY : places - taken;
  let filled = 0;
  for (const guest of free > 0 ? await selectWaiting(tx, orgId, id) : []) {
    if (free <= 0) break;
    // Nobody comes by a place that they cannot be told of.
    if (!(await mailGuest(tx, context, offer, guest, 'freed', now))) continue;
    await setGuestState(tx, guest, 'accepted', now);
    const subject = { subjectType: 'contact', subjectId: guest.contactId, details: { offerId: id } };
    await recordAudit(tx, systemActor(orgId), { action: 'offer.place-freed', ...subject }, now);
    free -= 1;
    filled += 1;
  }
  if (filled > 0) await recordEvent(tx, orgId, 'screen.changed', { topic: 'voices' }, now);
  return filled;
}

/** Places that came free without anybody giving them back: somebody was forgotten. Run twice, it fills once. */
export async function fillFreePlaces(context: Context): Promise<void> {
  const now = context.clock();
  for (const { orgId, id } of await selectWaitedFor(context.db, now)) {
    const filled = await inTransaction(context.db, async (tx) => {
      const offer = await lockOffer(tx, orgId, id);
      return offer === null ? 0 : fillPlaces(tx, context, offer, now);
    });
    if (filled === 0) continue;
    context.nudge.send('outbox');
    context.nudge.send('mail');
  }
}
