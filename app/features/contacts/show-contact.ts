import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { TEAM } from '../../platform/postgres/in-teams.ts';
import type { Contact, ContactItem } from './contract.ts';
import { describeContacts } from './describe-contacts.ts';
import { getContacts } from './get-contacts.ts';

export async function showContact(context: Context, actor: Actor, id: string): Promise<Outcome<ContactItem>> {
  const contacts = await getContacts(context.db, actor.orgId, [id]);
  const isSeen = ({ properties }: Contact) =>
    actor.teams === null || actor.teams.includes(properties[TEAM] ?? '');
  const [found] = await describeContacts(context.db, actor.orgId, [...contacts.values()].filter(isSeen));
  return found === undefined ? refused('not-found', 'contacts:problems.no-contact') : done(found);
}
