import type { Context } from '../../../../platform/context.ts';
import type { NewMail } from '../../../../platform/mail/new-mail.ts';
import type { Contact } from '../../../contacts/contract.ts';
import { greetingName } from '../../../distribution/emails/greeting-name.ts';
import type { Organization } from '../../../organizations/contract.ts';
import { fillThanks, type VoiceSettings } from '../thanks/contract.ts';
import { type AskOfMail, mailOfAsk } from './mail-of-ask.ts';

/** Thanks somebody in the organization's words; null when a variable of them is not known of this person. */
export function thanksMail(
  context: Context,
  organization: Organization,
  ask: AskOfMail,
  contact: Pick<Contact, 'id' | 'name' | 'email'>,
  { thanks }: Pick<VoiceSettings, 'thanks'>,
  now: Date,
): NewMail | null {
  const { locale } = ask;
  const name = greetingName(contact.name);
  const values = { organization: organization.name, ...(name !== null && { name }) };
  const say = (key: string) => context.translate(locale, `promoters:mail.${key}`, values);
  const known = { name, organization: organization.name, sender: organization.senderName };
  const own = thanks?.[locale];
  const subject = fillThanks(own?.subject ?? say('thanks.subject'), known);
  const text = fillThanks(own?.text ?? say('thanks.text'), known);
  if (subject === null || text === null) return null;
  const words = {
    // A line of its own in the header; what is not to break stays so.
    subject: subject.replaceAll(/[\t\r\n]+/g, ' '),
    greeting: say(name === null ? 'greeting' : 'greeting-name'),
    text,
    link: null,
    otherwise: organization.senderName,
  };
  return mailOfAsk(context, organization, ask, contact, words, now);
}
