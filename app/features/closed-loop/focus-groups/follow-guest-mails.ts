import type { MailFollower } from '../../../platform/mail/mail-follower.ts';
import { emailKey } from '../../contacts/email-key.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { suppress, suppressionsOf } from '../../contacts/suppressions.ts';
import { GUEST_MAILS, kindOfMail } from './emails/guest-mail.ts';
import { findGroup, findGuest } from './queries.ts';

/** Whoever said no since the mail was queued is not written to; nor is anybody asked to what was called off. */
export const followGuestMails: readonly MailFollower[] = GUEST_MAILS.map((news) => ({
  kind: kindOfMail(news),
  maySend: async (tx, { orgId, aboutId, toAddress }) => {
    const key = emailKey(toAddress);
    const guest = aboutId === null ? null : await findGuest(tx, orgId, aboutId);
    if (key === null || guest === null) return false;
    const group = await findGroup(tx, orgId, guest.groupId);
    if (group === null || (group.state === 'cancelled' && news !== 'cancelled')) return false;
    const contact = (await getContacts(tx, orgId, [guest.contactId])).get(guest.contactId);
    const isSuppressed = (await suppressionsOf(tx, orgId, [key])).has(key);
    return contact !== undefined && contact.consent !== 'refused' && !isSuppressed;
  },
  onSettled: async (tx, { orgId, toAddress, badAddress }, now) => {
    const key = emailKey(toAddress);
    if (badAddress && key !== null) await suppress(tx, orgId, key, 'bounced', 'smtp', now);
  },
}));
