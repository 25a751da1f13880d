import type { Context } from '../../../../platform/context.ts';
import { newId } from '../../../../platform/ids.ts';
import type { NewMail } from '../../../../platform/mail/new-mail.ts';
import { greetingName } from '../../../distribution/emails/greeting-name.ts';
import { listUnsubscribe, stopAddress } from '../../../distribution/opposition/list-unsubscribe.ts';
import { accountMail } from '../../../organizations/emails/account-mail.ts';
import { makeGuestToken } from '../guest-token.ts';
import type { OpenedGuest } from '../open-guest.ts';
import { slotWords } from '../slot-words.ts';

export const GUEST_MAILS = ['invitation', 'confirmation', 'reminder', 'told', 'cancelled'] as const;

export type GuestNews = (typeof GUEST_MAILS)[number];

export const kindOfMail = (news: GuestNews): string => `focus-group-${news}`;

/** A mail to a guest, in their language. Like every mail of ours it says why it came and how to get no more. */
export function guestMail(
  { translate, config, secrets }: Context,
  { guest, group, slots, contact, organization }: OpenedGuest,
  news: GuestNews,
  now: Date,
  message: string | null = null,
): NewMail {
  const { locale, orgId, id } = guest;
  const page = `${config.publicUrl}/f/${makeGuestToken(secrets, orgId, id)}`;
  const name = greetingName(contact.name);
  const own = slots.find((slot) => slot.id === guest.slotId);
  const when = (startsAt: Date) => slotWords(startsAt, locale, organization.timeZone);
  const values = {
    organization: organization.name,
    title: group.title,
    question: group.question,
    place: group.place,
    slot: own === undefined ? '' : when(own.startsAt),
    ...(name !== null && { name }),
  };
  const say = (key: string) => translate(locale, `focus-groups:mail.${key}`, values);
  const open = slots.filter((slot) => slot.taken < slot.seats && slot.startsAt > now);
  const quote =
    news === 'invitation'
      ? [group.question, '', ...open.map(({ startsAt }) => `• ${when(startsAt)}`), '', group.place].join('\n')
      : news === 'told'
        ? message
        : news === 'cancelled'
          ? null
          : `${values.slot}\n${group.place}`;
  const hasSlot = news === 'confirmation' || news === 'reminder';
  const hasLink = news === 'invitation' || hasSlot;
  const postal = organization.postalAddress.trim().replaceAll(/\s*[\r\n]+\s*/g, ', ');
  const { headers, ...mail } = accountMail(locale, {
    subject: say(`${news}.subject`),
    greeting: say(name === null ? 'greeting' : 'greeting-name'),
    text: say(`${news}.text`),
    quote,
    link: hasLink ? { label: say(`${news}.link`), href: hasSlot ? `${page}/calendar.ics` : page } : null,
    otherwise: say(`${news}.otherwise`),
    foot: [say('why'), postal].filter((part) => part !== '').join(' '),
    footLinks: [
      ...(hasSlot ? [{ label: say('change'), href: page }] : []),
      { label: say('stop'), href: `${page}/stop` },
    ],
  });
  return {
    orgId,
    id: newId(),
    kind: kindOfMail(news),
    aboutId: id,
    fromName: organization.senderName,
    to: { address: contact.email ?? '', name: contact.name },
    dueAt: now,
    ...mail,
    headers: {
      ...headers,
      ...listUnsubscribe(`${page}/stop`, stopAddress({ config, secrets }, orgId, contact.id)),
    },
  };
}
