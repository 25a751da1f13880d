import type { Actor } from '../../../platform/actor.ts';
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
  const { db } = context;
  const read = readVoiceToken(context.secrets, 'ask-link', token);
  if (read?.id == null) return null;
  const ask = await selectAsk(db, read.orgId, read.id);
  if (ask === null) return null;
  const contact = (await getContacts(db, read.orgId, [ask.contactId])).get(ask.contactId);
  if (contact === undefined) return null;
  return { ask, contact, organization: await getOrganization(db, read.orgId) };
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
