import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { type Outcome, refused } from '../../platform/outcome.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import type { ContactItem, SuppressionReason } from './contract.ts';
import { selectContact } from './queries.ts';
import { showContact } from './show-contact.ts';
import { liftSuppression, suppress } from './suppressions.ts';

/** Somebody said no to a member, by telephone for instance: nobody writes to them from now on. */
export async function optOutContact(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Outcome<ContactItem>> {
  return changeAddress(context, actor, id, async (tx, emailKey, now) => {
    await suppress(tx, actor.orgId, emailKey, 'opted-out', 'member', now);
    await recordAudit(tx, actor, { action: 'contact.opted-out', subjectType: 'contact', subjectId: id }, now);
  });
}

/** They changed their mind, or the address works again. That a person said so, a person answers for. */
export async function liftContactSuppression(
  context: Context,
  actor: Actor,
  id: string,
  reason: SuppressionReason,
): Promise<Outcome<ContactItem>> {
  if (actor.kind !== 'member') return refused('forbidden', 'contacts:problems.only-a-person');
  return changeAddress(context, actor, id, async (tx, emailKey, now) => {
    await liftSuppression(tx, actor, emailKey, reason, now);
  });
}

async function changeAddress(
  context: Context,
  actor: Actor,
  id: string,
  change: (tx: Tx, emailKey: string, now: Date) => Promise<void>,
): Promise<Outcome<ContactItem>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const contact = await selectContact(context.db, actor, id);
  if (contact === null) return refused('not-found', 'contacts:problems.no-contact');
  const { emailKey } = contact;
  if (emailKey === null) return refused('conflict', 'contacts:problems.no-address');
  await context.db.transaction().execute((tx) => change(tx, emailKey, now));
  return showContact(context, actor, id);
}
