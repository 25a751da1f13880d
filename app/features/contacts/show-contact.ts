import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { ContactItem } from './contract.ts';
import { describeContacts } from './describe-contacts.ts';
import { selectContact } from './queries.ts';

export async function showContact(context: Context, actor: Actor, id: string): Promise<Outcome<ContactItem>> {
  const contact = await selectContact(context.db, actor, id);
  const [found] = await describeContacts(context.db, actor.orgId, contact === null ? [] : [contact]);
  return found === undefined ? refused('not-found', 'contacts:problems.no-contact') : done(found);
}
