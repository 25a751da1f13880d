import type { Contact } from '../../contacts/contract.ts';
import type { Organization } from '../../organizations/contract.ts';
import type { StepOf } from './contract.ts';
import { fillIn } from './fill-in.ts';

export interface WrittenMail {
  readonly locale: 'fr' | 'en';
  readonly subject: string;
  readonly body: string;
}

/** The mail of a step in the customer's language where it has one; null when something that it names is not known. */
export function writeMail(
  { texts }: StepOf<'send'>,
  contact: Pick<Contact, 'name' | 'locale'>,
  score: number | null,
  organization: Pick<Organization, 'name' | 'locale'>,
): WrittenMail | null {
  const wanted = contact.locale ?? organization.locale;
  const locale = texts[wanted] === undefined ? (wanted === 'fr' ? 'en' : 'fr') : wanted;
  const text = texts[locale];
  if (text === undefined) return null;
  const variables = {
    name: contact.name,
    organization: organization.name,
    score: score === null ? null : String(score),
  };
  const subject = fillIn(text.subject, variables);
  const body = fillIn(text.body, variables);
  // A line break in a subject would begin another header.
  return subject === null || body === null
    ? null
    : { locale, subject: subject.replaceAll(/\s+/g, ' '), body };
}
