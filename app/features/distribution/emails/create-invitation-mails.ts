import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import type { NewMail } from '../../../platform/mail/new-mail.ts';
import type { Contact } from '../../contacts/contract.ts';
import { INVITATION_MAIL } from '../invitation.ts';
import { stopAddress } from '../opposition/list-unsubscribe.ts';
import type { WishPlan } from '../plan-wish.ts';
import type { NewInvitation, Wish } from '../queries.ts';
import { invitationEmail } from './invitation-email.ts';
import { invitationLinks } from './invitation-links.ts';
import { wordInvitations } from './word-invitation.ts';

export interface MailPlan extends Pick<WishPlan, 'survey' | 'organization'> {
  readonly wish: Pick<Wish, 'orgId' | 'sendAt'>;
}

export interface Asked {
  readonly contact: Contact;
  readonly invitation: Pick<NewInvitation, 'id' | 'locale'>;
}

/** The mails of those who are asked, ready for the queue. */
export function createInvitationMails(
  context: Context,
  { survey, organization, wish }: MailPlan,
  asked: readonly Asked[],
): NewMail[] {
  const { config, secrets, translate } = context;
  const words = {
    fr: wordInvitations(translate, survey, organization, 'fr'),
    en: wordInvitations(translate, survey, organization, 'en'),
  };
  return asked.flatMap(({ contact, invitation }): NewMail[] => {
    if (contact.email === null) return [];
    const { locale, id } = invitation;
    const stop = stopAddress(context, wish.orgId, contact.id);
    const links = invitationLinks(secrets, config.publicUrl, wish.orgId, id, survey.kind, stop);
    return [
      {
        orgId: wish.orgId,
        id: newId(),
        kind: INVITATION_MAIL,
        aboutId: id,
        fromName: organization.senderName,
        to: { address: contact.email, name: contact.name },
        ...invitationEmail(locale, words[locale](contact.name), links),
        dueAt: wish.sendAt,
      },
    ];
  });
}
