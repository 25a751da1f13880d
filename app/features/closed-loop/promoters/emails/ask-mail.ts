import type { Context } from '../../../../platform/context.ts';
import type { NewMail } from '../../../../platform/mail/new-mail.ts';
import type { Contact } from '../../../contacts/contract.ts';
import { greetingName } from '../../../distribution/emails/greeting-name.ts';
import type { Organization } from '../../../organizations/contract.ts';
import { type AskOfMail, hrefOfAsk, mailOfAsk } from './mail-of-ask.ts';

/** Enough to be recognised. */
const QUOTED = 600;

const cut = (text: string): string => (text.length <= QUOTED ? text : `${text.slice(0, QUOTED).trimEnd()}…`);

/** Asks somebody for one thing, in the words of its kind. */
export function askMail(
  context: Context,
  organization: Organization,
  ask: AskOfMail,
  contact: Pick<Contact, 'id' | 'name' | 'email'>,
  comment: string | null,
  now: Date,
): NewMail {
  const { kind, locale } = ask;
  const name = greetingName(contact.name);
  const values = { organization: organization.name, ...(name !== null && { name }) };
  const say = (key: string) => context.translate(locale, `promoters:mail.${key}`, values);
  const words = {
    subject: say(`${kind}.subject`),
    greeting: say(name === null ? 'greeting' : 'greeting-name'),
    text: say(comment === null ? `${kind}.text-without` : `${kind}.text`),
    quote: comment === null ? null : cut(comment),
    link: { label: say(`${kind}.link`), href: hrefOfAsk(context, organization, ask) },
    otherwise: say(`${kind}.otherwise`),
  };
  return mailOfAsk(context, organization, ask, contact, words, now);
}
