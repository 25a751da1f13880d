import type { Context } from '../../../../platform/context.ts';
import { queueMails } from '../../../../platform/mail/queue-mail.ts';
import type { Tx } from '../../../../platform/postgres/database.ts';
import { getContacts } from '../../../contacts/get-contacts.ts';
import { suppressionsOf } from '../../../contacts/suppressions.ts';
import { getOrganization } from '../../../organizations/get-organization.ts';
import { selectAsk } from '../queries.ts';
import type { GuestState } from './contract.ts';
import { type OfferNews, offerMail } from './emails/offer-mail.ts';
import { type GuestRow, selectConcerned } from './guest-queries.ts';
import type { OfferRow } from './queries.ts';

/** Tells everybody who stands so what is new. */
export async function mailGuests(
  tx: Tx,
  context: Context,
  offer: OfferRow,
  states: readonly GuestState[],
  news: OfferNews,
  now: Date,
): Promise<void> {
  const guests = await selectConcerned(tx, offer.orgId, offer.id, states);
  for (const guest of guests) await mailGuest(tx, context, offer, guest, news, now);
}

/** Writes to one guest, but not to whoever said no since. Answers whether they were written to. */
export async function mailGuest(
  tx: Tx,
  context: Context,
  offer: OfferRow,
  { id, contactId }: Pick<GuestRow, 'id' | 'contactId'>,
  news: OfferNews,
  now: Date,
): Promise<boolean> {
  const { orgId } = offer;
  const ask = await selectAsk(tx, orgId, id);
  const contact = (await getContacts(tx, orgId, [contactId])).get(contactId);
  const key = contact?.emailKey ?? null;
  if (ask === null || contact === undefined || key === null || contact.consent === 'refused') return false;
  if ((await suppressionsOf(tx, orgId, [key])).has(key)) return false;
  const organization = await getOrganization(tx, orgId);
  await queueMails(tx, [offerMail(context, organization, offer, ask, contact, news, now)], now);
  return true;
}
