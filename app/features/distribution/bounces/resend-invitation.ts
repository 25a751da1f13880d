import type { OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { queueMails } from '../../../platform/mail/queue-mail.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { getSurvey } from '../../surveys/get-survey.ts';
import { createInvitationMails } from '../emails/create-invitation-mails.ts';
import { queueAgain, selectInvitation } from '../queries.ts';

/** The same invitation by another mail, with the same links. False when nobody would be asked by it any more. */
export async function resendInvitation(
  tx: Tx,
  context: Context,
  orgId: OrgId,
  id: string,
  dueAt: Date,
  now: Date,
): Promise<boolean> {
  const invitation = await selectInvitation(tx, orgId, id);
  if (invitation?.state !== 'sent' || invitation.expiresAt <= dueAt) return false;
  const contact = (await getContacts(tx, orgId, [invitation.contactId])).get(invitation.contactId);
  const survey = await getSurvey(tx, orgId, invitation.surveyId);
  if (contact === undefined || survey === null || survey.archivedAt !== null) return false;
  const organization = await getOrganization(tx, orgId);
  const plan = { survey, organization, wish: { orgId, sendAt: dueAt } };
  const mails = createInvitationMails(context, plan, [{ contact, invitation }]);
  if (mails.length === 0) return false;
  await queueAgain(tx, orgId, id, dueAt);
  await queueMails(tx, mails, now);
  return true;
}
