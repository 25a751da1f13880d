import type { Context } from '../../../../platform/context.ts';
import { newId } from '../../../../platform/ids.ts';
import type { NewMail } from '../../../../platform/mail/new-mail.ts';
import type { Contact } from '../../../contacts/contract.ts';
import { greetingName } from '../../../distribution/emails/greeting-name.ts';
import type { Organization } from '../../../organizations/contract.ts';
import { accountMail } from '../../../organizations/emails/account-mail.ts';
import { ASK_RULES } from '../ask-kinds.ts';
import type { NewAsk } from '../queries.ts';
import { makeVoiceToken } from '../voice-token.ts';

/** Enough to be recognised. */
const QUOTED = 600;

const cut = (text: string): string => (text.length <= QUOTED ? text : `${text.slice(0, QUOTED).trimEnd()}…`);

/** Asks somebody for one thing. Like every mail of ours it says why it came and how to get no more. */
export function askMail(
  { translate, config, secrets }: Context,
  organization: Organization,
  { id, kind, locale }: Pick<NewAsk, 'id' | 'kind' | 'locale'>,
  contact: Pick<Contact, 'name' | 'email'>,
  comment: string | null,
  now: Date,
): NewMail {
  const href = `${config.publicUrl}/v/${makeVoiceToken(secrets, 'ask-link', organization.orgId, id)}`;
  const name = greetingName(contact.name);
  const values = { organization: organization.name, ...(name !== null && { name }) };
  const say = (key: string) => translate(locale, `promoters:mail.${key}`, values);
  const postal = organization.postalAddress.trim().replaceAll(/\s*[\r\n]+\s*/g, ', ');
  const { headers, ...mail } = accountMail(locale, {
    subject: say(`${kind}.subject`),
    greeting: say(name === null ? 'greeting' : 'greeting-name'),
    text: say(comment === null ? `${kind}.text-without` : `${kind}.text`),
    quote: comment === null ? null : cut(comment),
    link: { label: say(`${kind}.link`), href },
    otherwise: say(`${kind}.otherwise`),
    foot: [say('why'), postal].filter((part) => part !== '').join(' '),
    footLinks: [{ label: say('stop'), href: `${href}/stop` }],
  });
  return {
    orgId: organization.orgId,
    id: newId(),
    kind: ASK_RULES[kind].mailKind,
    aboutId: id,
    fromName: organization.senderName,
    to: { address: contact.email ?? '', name: contact.name },
    dueAt: now,
    ...mail,
    headers: {
      ...headers,
      // RFC 8058: the mail program's own button posts there, and it is done.
      'List-Unsubscribe': `<${href}/stop>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}
