import type { Context } from '../../../platform/context.ts';
import { queueMails } from '../../../platform/mail/queue-mail.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { suppressionsOf } from '../../contacts/suppressions.ts';
import { type GuestNews, guestMail } from './emails/guest-mail.ts';
import { surround } from './open-guest.ts';
import type { GuestRow } from './queries.ts';

/** Writes to guests, but to nobody who said no; one person gets one mail. Answers the guests who were written to. */
export async function mailGuests(
  tx: Tx,
  context: Context,
  guests: readonly GuestRow[],
  news: GuestNews,
  now: Date,
  message: string | null = null,
): Promise<string[]> {
  const written: string[] = [];
  const people = new Set<string>();
  for (const guest of guests) {
    const opened = await surround(tx, guest);
    const key = opened?.contact.emailKey ?? null;
    if (opened === null || key === null || opened.contact.email === null) continue;
    const isSuppressed = (await suppressionsOf(tx, guest.orgId, [key])).has(key);
    if (isSuppressed || opened.contact.consent === 'refused') continue;
    written.push(guest.id);
    if (people.has(guest.contactId)) continue;
    people.add(guest.contactId);
    await queueMails(tx, [guestMail(context, opened, news, now, message)], now);
  }
  return written;
}
