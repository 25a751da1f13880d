import type { Context } from '../../platform/context.ts';
import type { Contact } from '../contacts/contract.ts';
import { getContacts } from '../contacts/get-contacts.ts';
import type { Organization } from '../organizations/contract.ts';
import { getOrganization } from '../organizations/get-organization.ts';
import type { Survey } from '../surveys/contract.ts';
import { getSurvey } from '../surveys/get-survey.ts';
import type { Invitation } from './invitation.ts';
import { readLinkToken } from './link-token.ts';
import { selectInvitation } from './queries.ts';

/** Everything that a page behind a link of a mail is about. */
export interface OpenedLink {
  readonly invitation: Invitation;
  readonly contact: Contact;
  readonly survey: Survey;
  readonly organization: Organization;
}

/** null for a link that we did not sign, and alike for one whose invitation or contact is gone. */
export async function openLink(context: Context, token: string): Promise<OpenedLink | null> {
  const { db } = context;
  const read = readLinkToken(context.secrets, token);
  if (read === null) return null;
  const { orgId } = read;
  const invitation = await selectInvitation(db, orgId, read.invitationId);
  if (invitation === null) return null;
  const [contacts, survey] = await Promise.all([
    getContacts(db, orgId, [invitation.contactId]),
    getSurvey(db, orgId, invitation.surveyId),
  ]);
  const contact = contacts.get(invitation.contactId);
  if (contact === undefined || survey === null) return null;
  return { invitation, contact, survey, organization: await getOrganization(db, orgId) };
}
