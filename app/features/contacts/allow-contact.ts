import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { ContactView, SuppressionReason } from './contract.ts';
import { selectContactsById } from './queries.ts';
import { showContacts } from './show-contacts.ts';
import { liftSuppression } from './suppressions.ts';

/** Lets this contact be written to again. A person answers for it: no key does it by itself. */
export async function allowContact(
  context: Context,
  actor: Actor,
  id: string,
  reason: SuppressionReason,
): Promise<Outcome<ContactView>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  if (actor.kind !== 'member') return refused('forbidden', 'contacts:problems.only-a-person');
  const now = context.clock();
  return context.db.transaction().execute(async (tx) => {
    const found = await selectContactsById(tx, actor.orgId, [id]);
    if (found[0] === undefined) return refused('not-found', 'contacts:problems.no-contact');
    if (found[0].emailKey !== null) await liftSuppression(tx, actor, found[0].emailKey, reason, now);
    const [contact] = await showContacts(tx, actor.orgId, found);
    return done(contact as ContactView);
  });
}
