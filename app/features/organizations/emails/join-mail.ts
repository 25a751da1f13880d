import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import type { NewMail } from '../../../platform/mail/new-mail.ts';
import type { Organization } from '../contract.ts';
import { JOIN_MAIL, OWNER_JOIN_MAIL } from '../member-mails.ts';
import { JOIN_DAYS, joinLink } from '../members/join-token.ts';
import type { InvitationRow } from '../members/queries.ts';
import { accountMail } from './account-mail.ts';

/** The mail that asks somebody to join, in the language that was chosen for them. */
export function joinMail(
  { translate, config }: Context,
  organization: Organization,
  invitation: Omit<InvitationRow, 'createdAt'>,
  token: string,
  now: Date,
): NewMail {
  const { id, email, role, locale, invitedBy } = invitation;
  const values = {
    organization: organization.name,
    role: translate(locale, `organizations:members.roles.${role}.name`),
    inviter: invitedBy ?? organization.name,
    days: JOIN_DAYS,
  };
  const say = (key: string) => translate(locale, `organizations:members.mail.${key}`, values);
  const written = accountMail(locale, {
    subject: say('subject'),
    greeting: say('greeting'),
    text: say('text'),
    link: { label: say('link'), href: joinLink(config.publicUrl, token) },
    otherwise: say('otherwise'),
    foot: say('foot'),
  });
  return {
    orgId: organization.orgId,
    id: newId(),
    kind: role === 'owner' ? OWNER_JOIN_MAIL : JOIN_MAIL,
    aboutId: id,
    fromName: organization.senderName,
    to: { address: email, name: null },
    dueAt: now,
    ...written,
  };
}
