import type { Context } from '../../../../platform/context.ts';
import { newId } from '../../../../platform/ids.ts';
import type { NewMail } from '../../../../platform/mail/new-mail.ts';
import type { Contact } from '../../../contacts/contract.ts';
import { listUnsubscribe, stopAddress } from '../../../distribution/opposition/list-unsubscribe.ts';
import type { Organization } from '../../../organizations/contract.ts';
import { type AccountMailWords, accountMail } from '../../../organizations/emails/account-mail.ts';
import { ASK_RULES } from '../ask-kinds.ts';
import type { NewAsk } from '../queries.ts';
import { makeVoiceToken } from '../voice-token.ts';

export type AskOfMail = Pick<NewAsk, 'id' | 'kind' | 'locale'>;

export const hrefOfAsk = (
  { config, secrets }: Context,
  { orgId }: Pick<Organization, 'orgId'>,
  { id }: Pick<NewAsk, 'id'>,
): string => `${config.publicUrl}/v/${makeVoiceToken(secrets, 'ask-link', orgId, id)}`;

/** What all mails of asks are alike in: why they came, from where, and how to get no more. */
export function mailOfAsk(
  context: Context,
  organization: Organization,
  ask: AskOfMail,
  contact: Pick<Contact, 'id' | 'name' | 'email'>,
  words: Omit<AccountMailWords, 'foot' | 'footLinks'>,
  now: Date,
): NewMail {
  const { locale, kind, id } = ask;
  const stop = `${hrefOfAsk(context, organization, ask)}/stop`;
  const say = (key: string) =>
    context.translate(locale, `promoters:mail.${key}`, { organization: organization.name });
  const postal = organization.postalAddress.trim().replaceAll(/\s*[\r\n]+\s*/g, ', ');
  const { headers, ...mail } = accountMail(locale, {
    ...words,
    foot: [say('why'), postal].filter((part) => part !== '').join(' '),
    footLinks: [{ label: say('stop'), href: stop }],
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
      ...listUnsubscribe(stop, stopAddress(context, organization.orgId, contact.id)),
    },
  };
}
