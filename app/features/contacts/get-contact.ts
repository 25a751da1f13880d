import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { ContactView } from './contract.ts';
import { selectContactsById } from './queries.ts';
import { showContacts } from './show-contacts.ts';

export async function getContact({ db }: Context, actor: Actor, id: string): Promise<Outcome<ContactView>> {
  if (!may(actor, 'read') || actor.surveyId !== null) return refused('forbidden', 'forbidden');
  const found = await selectContactsById(db, actor.orgId, [id]);
  const [contact] = await showContacts(db, actor.orgId, found);
  return contact === undefined ? refused('not-found', 'contacts:problems.no-contact') : done(contact);
}
