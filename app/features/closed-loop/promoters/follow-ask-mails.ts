import type { FollowedMail, MailFollower } from '../../../platform/mail/mail-follower.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { emailKey } from '../../contacts/email-key.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { suppress, suppressionsOf } from '../../contacts/suppressions.ts';
import { ASK_RULES, PLAIN_ASKS } from './ask-kinds.ts';
import { NEWS_MAIL } from './offers/emails/offer-mail.ts';
import { maySendNews, maySendOffer } from './offers/may-send.ts';
import { type AskRow, selectAsk } from './queries.ts';

type Judge = (tx: Tx, ask: AskRow) => Promise<boolean>;

/** Whoever said no since the mail was queued is not written to. */
const follower = (kind: string, judge: Judge): MailFollower => ({
  kind,
  maySend: async (tx, mail) => {
    const ask = await askOf(tx, mail);
    return ask !== null && (await mayBeWritten(tx, mail, ask)) && (await judge(tx, ask));
  },
  onSettled: async (tx, { orgId, toAddress, badAddress }, now) => {
    const key = emailKey(toAddress);
    if (badAddress && key !== null) await suppress(tx, orgId, key, 'bounced', 'smtp', now);
  },
});

const askOf = async (tx: Tx, { orgId, aboutId }: FollowedMail): Promise<AskRow | null> =>
  aboutId === null ? null : selectAsk(tx, orgId, aboutId);

async function mayBeWritten(tx: Tx, { orgId, toAddress }: FollowedMail, ask: AskRow): Promise<boolean> {
  const key = emailKey(toAddress);
  if (key === null) return false;
  const contact = (await getContacts(tx, orgId, [ask.contactId])).get(ask.contactId);
  const isSuppressed = (await suppressionsOf(tx, orgId, [key])).has(key);
  return contact !== undefined && contact.consent !== 'refused' && !isSuppressed;
}

export const followAskMails: readonly MailFollower[] = [
  ...PLAIN_ASKS.map((kind) => follower(ASK_RULES[kind].mailKind, async (_tx, ask) => ask.state === 'asked')),
  follower(ASK_RULES.offer.mailKind, maySendOffer),
  follower(NEWS_MAIL, maySendNews),
];
