import type { Context } from '../../../../../platform/context.ts';
import type { NewMail } from '../../../../../platform/mail/new-mail.ts';
import type { Contact } from '../../../../contacts/contract.ts';
import { greetingName } from '../../../../distribution/emails/greeting-name.ts';
import type { Organization } from '../../../../organizations/contract.ts';
import { type AskOfMail, hrefOfAsk, mailOfAsk } from '../../emails/mail-of-ask.ts';
import { offerFacts } from '../offer-facts.ts';
import type { OfferRow } from '../queries.ts';
import { wordsOf } from '../words-of.ts';

/** Everything after the invitation. */
export const OFFER_NEWS = ['confirmed', 'freed', 'changed', 'cancelled'] as const;

export type OfferNews = (typeof OFFER_NEWS)[number];

export const NEWS_MAIL = 'promoter-offer-news';

/** Invites to an offer in its own words, or tells a guest what is new of it. */
export function offerMail(
  context: Context,
  organization: Organization,
  offer: OfferRow,
  ask: AskOfMail,
  contact: Pick<Contact, 'id' | 'name' | 'email'>,
  news: 'invited' | OfferNews,
  now: Date,
): NewMail {
  const { locale } = ask;
  const name = greetingName(contact.name);
  const { text, conditions, ...own } = wordsOf(offer.words, locale);
  const title = own.title.replaceAll(/[\t\r\n]+/g, ' ');
  const values = { organization: organization.name, title };
  const say = (key: string) => context.translate(locale, `offers:mail.${key}`, values);
  const greet = (key: string, more = {}) => context.translate(locale, `promoters:mail.${key}`, more);
  const facts = offerFacts(context, organization, offer, locale, { isIn: news !== 'invited' });
  const line = (fact: string, value: string) =>
    context.translate(locale, 'offers:facts.line', { name: fact, value });
  const told = facts.map((fact) => line(fact.name, fact.value));
  const isComing = offer.kind === 'event' && (news === 'confirmed' || news === 'freed' || news === 'changed');
  const page = hrefOfAsk(context, organization, ask);
  const words = {
    subject: news === 'invited' ? title : say(`${news}.subject`),
    greeting: name === null ? greet('greeting') : greet('greeting-name', { name }),
    text: news === 'invited' ? `${say('invited.text')}\n\n${text}` : say(`${news}.${offer.kind}`),
    quote:
      news === 'cancelled'
        ? null
        : [
            title,
            ...told,
            ...(conditions === ''
              ? []
              : ['', line(context.translate(locale, 'offers:facts.conditions'), conditions)]),
          ].join('\n'),
    link:
      news === 'cancelled'
        ? null
        : {
            label: say(`link.${news === 'invited' ? 'invited' : isComing ? 'coming' : 'taken'}`),
            href: page,
          },
    otherwise: say(
      `otherwise.${news === 'invited' ? 'invited' : news === 'cancelled' ? 'cancelled' : 'taken'}`,
    ),
  };
  const mail = mailOfAsk(context, organization, ask, contact, words, now);
  return news === 'invited' ? mail : { ...mail, kind: NEWS_MAIL };
}
