import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { localeOf } from '../organizations/locale-of.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import type { ContactInput, ContactItem } from './contract.ts';
import { describeContacts } from './describe-contacts.ts';
import { emailKey } from './email-key.ts';
import { getContacts } from './get-contacts.ts';
import { COUNTRY_OF, phoneKey } from './phone-key.ts';
import { upsertContactsReporting } from './upsert-contacts.ts';

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
    const country = COUNTRY_OF[await localeOf(context.db, actor.orgId)];
    const fields =
      input.phone === undefined
        ? { email: 'contacts:problems.nobody' }
        : phoneKey(input.phone, country) === null && { phone: 'contacts:problems.bad-phone' };
    if (fields !== false) return refused('invalid', 'invalid', { fields });
  }
  return context.db.transaction().execute(async (tx) => {
    const [written] = await upsertContactsReporting(tx, actor, [input], now);
    const contacts = await getContacts(tx, actor.orgId, written === undefined ? [] : [written.id]);
    const [contact] = await describeContacts(tx, actor.orgId, [...contacts.values()]);
    if (written === undefined || contact === undefined)
      throw new Error('a contact was written and is not there');
    const isNew = written.effect === 'created';
    const action = isNew ? 'contact.created' : 'contact.changed';
    const details = { fields: Object.keys(input) };
    await recordAudit(tx, actor, { action, subjectType: 'contact', subjectId: contact.id, details }, now);
    return done({ contact, isNew });
  });
}
