import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { cancelMails } from '../../../platform/mail/queue-mail.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import type { Contact } from '../../contacts/contract.ts';
import { findPerson } from '../../contacts/find-person.ts';
import { liftSuppression, suppress } from '../../contacts/suppressions.ts';
import type { Organization } from '../../organizations/contract.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { cancelQueued } from '../queries.ts';
import { readOppositionToken } from './opposition-token.ts';

/** Who holds a link of their own, and of whom they want to hear no more. */
export interface Opponent {
  readonly contact: Contact;
  readonly organization: Organization;
}

/** null for a link that we did not sign, and alike for somebody who is gone. */
export async function openOpposition(context: Context, token: string): Promise<Opponent | null> {
  const read = readOppositionToken(context.secrets, token);
  if (read === null) return null;
  const contact = await findPerson(context.db, read.orgId, read.contactId);
  return contact === null ? null : { contact, organization: await getOrganization(context.db, read.orgId) };
}

/** They may only speak for themselves. */
const speakerOf = (orgId: OrgId, id: string): Actor => ({
  orgId,
  kind: 'respondent',
  id,
  role: 'respondent',
  scopes: [],
  surveyId: null,
  teams: [],
});

/** No more surveys and no more mails that leave by themselves, from this moment. Saying it twice changes nothing. */
export async function opposeByContact(context: Context, { contact }: Opponent): Promise<void> {
  const now = context.clock();
  await context.db.transaction().execute((tx) => writeOpposition(tx, contact, 'link', now));
  context.nudge.send('outbox');
}

/** The same in the caller's transaction, by whatever way they said it. */
export async function writeOpposition(
  tx: Tx,
  { orgId, id, emailKey }: Contact,
  source: 'link' | 'mail',
  now: Date,
): Promise<void> {
  if (emailKey !== null) await suppress(tx, orgId, emailKey, 'opted-out', source, now);
  const cancelled = await cancelQueued(tx, orgId, { contactId: id }, 'opted-out');
  await cancelMails(tx, orgId, cancelled, now);
  const entry = { action: 'contact.opted-out', subjectType: 'contact', subjectId: id };
  await recordAudit(tx, speakerOf(orgId, id), entry, now);
  await recordEvent(tx, orgId, 'screen.changed', { topic: 'invitations' }, now);
}

/** They changed their mind. What was cancelled stays so. */
export async function withdrawByContact(context: Context, { contact }: Opponent): Promise<void> {
  const now = context.clock();
  const { orgId, id, emailKey } = contact;
  if (emailKey === null) return;
  await context.db
    .transaction()
    .execute((tx) => liftSuppression(tx, speakerOf(orgId, id), emailKey, 'opted-out', now));
}
