import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import type { ContactInput, ContactItem } from './contract.ts';
import { describeContacts } from './describe-contacts.ts';
import { emailKey } from './email-key.ts';
import { getContacts } from './get-contacts.ts';
import { writeContacts } from './upsert-contacts.ts';

export interface SavedContact {
  readonly contact: ContactItem;
  readonly isNew: boolean;
}

/** Writes a contact; somebody who is known already is completed. */
export async function createContact(
  context: Context,
  actor: Actor,
  input: ContactInput,
): Promise<Outcome<SavedContact>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  if (input.email !== undefined && emailKey(input.email) === null) {
    return refused('invalid', 'invalid', { fields: { email: 'contacts:problems.bad-address' } });
  }
  if (input.email === undefined && !input.externalId?.trim()) {
    return refused('invalid', 'invalid', { fields: { email: 'contacts:problems.nobody' } });
  }
  return context.db.transaction().execute(async (tx) => {
    const [written] = await writeContacts(tx, actor, [input], now);
    const contacts = await getContacts(tx, actor.orgId, written === undefined ? [] : [written.id]);
    const [contact] = await describeContacts(tx, actor.orgId, [...contacts.values()]);
    if (written === undefined || contact === undefined)
      throw new Error('a contact was written and is not there');
    const { isNew } = written;
    const action = isNew ? 'contact.created' : 'contact.changed';
    const details = { fields: Object.keys(input) };
    await recordAudit(tx, actor, { action, subjectType: 'contact', subjectId: contact.id, details }, now);
    return done({ contact, isNew });
  });
}
