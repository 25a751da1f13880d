import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Contact } from '../../contacts/contract.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import type { Organization } from '../../organizations/contract.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { type AskRow, selectAsk } from './queries.ts';
import { readVoiceToken } from './voice-token.ts';

/** Everything that a page behind the link of an ask is about. */
export interface OpenedAsk {
  readonly ask: AskRow;
  readonly contact: Contact;
  readonly organization: Organization;
}

/** null for a link that we did not sign, and alike for one whose ask or person is gone. */
export async function openAsk(context: Context, token: string): Promise<OpenedAsk | null> {
  const read = readVoiceToken(context.secrets, 'ask-link', token);
  return read?.id == null ? null : openAskById(context, read.orgId, read.id);
}

/** For whoever has read a token that says which one. */
export async function openAskById({ db }: Context, orgId: OrgId, id: string): Promise<OpenedAsk | null> {
  const ask = await selectAsk(db, orgId, id);
  if (ask === null) return null;
  const contact = (await getContacts(db, orgId, [ask.contactId])).get(ask.contactId);
  return contact === undefined ? null : { ask, contact, organization: await getOrganization(db, orgId) };
}

/** May something new still be given by this link? What was given can be taken back for ever. */
export const isOpen = ({ ask }: OpenedAsk, now: Date): boolean => ask.expiresAt > now;

/** Who holds a link of their own speaks for themselves only. */
export const askedPerson = ({ ask }: OpenedAsk): Actor => ({
  orgId: ask.orgId,
  kind: 'respondent',
  id: ask.id,
  role: 'respondent',
  scopes: [],
  surveyId: null,
  teams: [],
});
