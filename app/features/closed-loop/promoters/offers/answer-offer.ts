import type { Actor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../../platform/postgres/database.ts';
import { inTransaction } from '../../../../platform/postgres/in-transaction.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import { askedPerson, type OpenedAsk } from '../open-ask.ts';
import { selectAsk, settleAsk } from '../queries.ts';
import type { GuestState } from './contract.ts';
import { fillPlaces } from './fill-places.ts';
import { findGuest, type GuestRow, setGuestState } from './guest-queries.ts';
import { mailGuest } from './mail-guests.ts';
import { overAt, stateOf } from './offer-state.ts';
import { countTaken, lockOffer, type OfferRow } from './queries.ts';

export type Wish = 'accept' | 'decline' | 'withdraw';

/** What a wish makes of somebody; null where it changes nothing. */
function become(wish: Wish, state: GuestState, offer: OfferRow, taken: number, now: Date): GuestState | null {
  if (state === 'stopped') return null;
  const isIn = state === 'accepted' || state === 'waiting';
  if (wish === 'withdraw') return isIn && overAt(offer) > now ? 'withdrawn' : null;
  if (isIn) return null;
  const open = stateOf(offer, taken, now);
  if (wish === 'decline')
    return state === 'invited' && (open === 'open' || open === 'full') ? 'declined' : null;
  if (open === 'open') return 'accepted';
  return open === 'full' && offer.hasWaitingList ? 'waiting' : null;
}

/**
 * Somebody takes an offer, or declines, or gives their place back, by the link of their mail. The offer is held
 * meanwhile, so that of two who take the last place the second waits or is told. Saying it twice changes nothing.
 */
export async function answerOffer(context: Context, opened: OpenedAsk, wish: Wish): Promise<void> {
  const now = context.clock();
  const { orgId, id, subjectId } = opened.ask;
  if (subjectId === null) return;
  await inTransaction(context.db, async (tx) => {
    const offer = await lockOffer(tx, orgId, subjectId);
    // In the order in which forgetting a person holds them.
    const ask = await selectAsk(tx, orgId, id, true);
    const guest = await findGuest(tx, orgId, id, { lock: true });
    if (offer === null || ask === null || guest === null) return;
    const taken = (await countTaken(tx, orgId, [offer.id])).get(offer.id) ?? 0;
    const state = become(wish, guest.state, offer, taken, now);
    if (state !== null) await settle(tx, context, askedPerson(opened), offer, guest, state, now);
  });
  context.nudge.send('outbox');
  context.nudge.send('mail');
}

/** Keeps what somebody said; a place that they give back goes to whoever waits. */
export async function settle(
  tx: Tx,
  context: Context,
  actor: Actor,
  offer: OfferRow,
  guest: GuestRow,
  state: GuestState,
  now: Date,
): Promise<void> {
  const { orgId, id, contactId } = guest;
  await setGuestState(tx, guest, state, now);
  const isTaken = state === 'accepted' || state === 'waiting';
  await settleAsk(tx, orgId, id, { state: isTaken ? 'done' : 'declined' }, now);
  if (state === 'accepted') await mailGuest(tx, context, offer, guest, 'confirmed', now);
  if (guest.state === 'accepted') await fillPlaces(tx, context, offer, now);
  const subject = { subjectType: 'contact', subjectId: contactId, details: { offerId: offer.id } };
  await recordAudit(tx, actor, { action: `offer.${state}`, ...subject }, now);
  await recordEvent(tx, orgId, 'screen.changed', { topic: 'voices' }, now);
}
