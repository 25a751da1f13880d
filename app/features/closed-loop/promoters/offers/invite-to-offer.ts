import { type Actor, may } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { inTransaction } from '../../../../platform/postgres/in-transaction.ts';
import { getOrganization } from '../../../organizations/get-organization.ts';
import type { AskedPeople } from '../contract.ts';
import { judgePeople } from '../judge-people.ts';
import { sendAsks } from '../send-asks.ts';
import { settingsOf } from '../thanks/voice-settings.ts';
import { offerMail } from './emails/offer-mail.ts';
import { insertGuests } from './guest-queries.ts';
import { stateOf } from './offer-state.ts';
import { countTaken, lockOffer } from './queries.ts';
import { noOffer } from './write-offer.ts';

/** Writes to promoters of an offer, each once. Who may not be written to is told with the reason. */
export async function inviteToOffer(
  context: Context,
  actor: Actor,
  offerId: string,
  contactIds: readonly string[],
): Promise<Outcome<AskedPeople>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { orgId } = actor;
  const invited = await inTransaction(context.db, async (tx): Promise<Outcome<AskedPeople>> => {
    const offer = await lockOffer(tx, orgId, offerId);
    if (offer === null) return noOffer;
    const taken = (await countTaken(tx, orgId, [offerId])).get(offerId) ?? 0;
    const state = stateOf(offer, taken, now);
    const isOpen = state === 'open' || (state === 'full' && offer.hasWaitingList);
    if (!isOpen) return refused('conflict', `offers:problems.not-${state}`);
    const settings = await settingsOf(tx, orgId);
    const wish = { kind: 'offer' as const, contactIds, subjectId: offerId, settings };
    const { welcome, skipped } = await judgePeople(tx, actor, wish, now);
    const organization = await getOrganization(tx, orgId);
    const asks = welcome.map(({ contact, score }) => ({
      id: newId(),
      contactId: contact.id,
      kind: 'offer' as const,
      responseId: score.responseId,
      subjectId: offerId,
      locale: contact.locale ?? score.locale ?? organization.locale,
      expiresAt: offer.answerBy,
    }));
    const mails = asks.flatMap((ask, i) => {
      const contact = welcome[i]?.contact;
      return contact === undefined
        ? []
        : [offerMail(context, organization, offer, ask, contact, 'invited', now)];
    });
    await sendAsks(tx, actor, asks, mails, now);
    await insertGuests(tx, orgId, offerId, asks, now);
    return done({ asked: asks.map(({ contactId }) => contactId), skipped });
  });
  context.nudge.send('outbox');
  context.nudge.send('mail');
  return invited;
}
