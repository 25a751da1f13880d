import type { MailFollower } from '../../../platform/mail/mail-follower.ts';
import { emailKey } from '../../contacts/email-key.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { suppress, suppressionsOf } from '../../contacts/suppressions.ts';
import { ASK_KINDS, ASK_RULES } from './ask-kinds.ts';
import { selectAsk } from './queries.ts';

/** Whoever said no since the mail was queued is not written to. */
export const followAskMails: readonly MailFollower[] = ASK_KINDS.map((kind) => ({
  kind: ASK_RULES[kind].mailKind,
  maySend: async (tx, { orgId, aboutId, toAddress }) => {
    const key = emailKey(toAddress);
    const ask = aboutId === null ? null : await selectAsk(tx, orgId, aboutId);
    if (key === null || ask === null || ask.state !== 'asked') return false;
    const contact = (await getContacts(tx, orgId, [ask.contactId])).get(ask.contactId);
    const isSuppressed = (await suppressionsOf(tx, orgId, [key])).has(key);
    return contact !== undefined && contact.consent !== 'refused' && !isSuppressed;
  },
  onSettled: async (tx, { orgId, toAddress, badAddress }, now) => {
    const key = emailKey(toAddress);
    if (badAddress && key !== null) await suppress(tx, orgId, key, 'bounced', 'smtp', now);
  },
}));
