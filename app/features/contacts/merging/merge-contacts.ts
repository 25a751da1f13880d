import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { localeOf } from '../../organizations/locale-of.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { Contact, ContactItem } from '../contract.ts';
import { COUNTRY_OF } from '../phone-key.ts';
import { selectContact } from '../queries.ts';
import { showContact } from '../show-contact.ts';
import { updateContactRow } from '../update-queries.ts';
import type { ContactMover } from './contact-mover.ts';
import { type MergePlan, planMerge } from './plan-merge.ts';
import {
  carryOptOut,
  deleteContact,
  insertAliases,
  insertMerge,
  type KeptContact,
  type Moved,
  moveAliases,
  setTimes,
} from './queries.ts';

/**
 * Two rows that were one person become one: the survivor keeps their details, the other one fills the gaps, and all
 * that happened with either goes on with the survivor. What went over is kept, so that it can be undone.
 */
export async function mergeContacts(
  context: Context,
  actor: Actor,
  ids: { survivorId: string; mergedId: string },
  movers: readonly ContactMover[],
): Promise<Outcome<{ contact: ContactItem; mergeId: string }>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const { survivorId, mergedId } = ids;
  if (survivorId === mergedId) return refused('invalid', 'contacts:problems.merge-self');
  const now = context.clock();
  const outcome = await inTransaction(context.db, async (tx): Promise<Outcome<string>> => {
    const found = new Map<string, Contact | null>();
    // In the order of their ids, so that two who merge the same two do not wait for each other.
    for (const id of [survivorId, mergedId].sort())
      found.set(id, await selectContact(tx, actor, id, 'for update'));
    const survivor = found.get(survivorId);
    const merged = found.get(mergedId);
    if (survivor == null) return refused('not-found', 'contacts:problems.no-contact');
    if (merged == null) {
      return refused('invalid', 'invalid', { fields: { contactId: 'contacts:problems.no-contact' } });
    }
    return done(await merge(tx, actor, survivor, merged, movers, now));
  });
  if (!outcome.ok) return outcome;
  context.nudge.send('outbox');
  const shown = await showContact(context, actor, survivorId);
  return shown.ok ? done({ contact: shown.value, mergeId: outcome.value }) : shown;
}

async function merge(
  tx: Tx,
  actor: Actor,
  survivor: Contact,
  merged: Contact,
  movers: readonly ContactMover[],
  now: Date,
): Promise<string> {
  const { orgId } = actor;
  const plan = planMerge(survivor, merged, COUNTRY_OF[await localeOf(tx, orgId)]);
  const ids: Record<string, string[]> = {};
  for (const { kind, move } of movers) ids[kind] = await move(tx, orgId, merged.id, survivor.id, null);
  const moved = await takeIn(tx, actor, survivor, merged, plan, ids, now);
  const id = newId();
  const createdAt = new Date(Math.min(survivor.createdAt.getTime(), merged.createdAt.getTime()));
  await setTimes(tx, orgId, survivor.id, { createdAt, updatedAt: now });
  const result: KeptContact = kept({ ...survivor, ...plan.result, createdAt, updatedAt: now });
  await insertMerge(tx, actor, {
    id,
    survivorId: survivor.id,
    mergedId: merged.id,
    merged: kept(merged),
    survivor: kept(survivor),
    result,
    moved,
    mergedAt: now,
  });
  const details = { mergeId: id, mergedId: merged.id };
  const entry = { action: 'contact.merged', subjectType: 'contact', subjectId: survivor.id, details };
  await recordAudit(tx, actor, entry, now);
  await tellScreens(tx, actor, now);
  return id;
}

/** The other one's row goes, their keys and what they said of being asked stay with the survivor. */
async function takeIn(
  tx: Tx,
  { orgId }: Actor,
  survivor: Contact,
  merged: Contact,
  { result, aliases }: MergePlan,
  ids: Record<string, string[]>,
  now: Date,
): Promise<Moved> {
  const olderAliases = await moveAliases(tx, orgId, merged.id, survivor.id);
  await deleteContact(tx, orgId, merged.id);
  await updateContactRow(tx, orgId, survivor.id, result, now);
  await insertAliases(tx, orgId, survivor.id, aliases);
  const isOther = merged.emailKey !== null && merged.emailKey !== result.emailKey;
  const carried =
    isOther && result.emailKey !== null
      ? await carryOptOut(tx, orgId, merged.emailKey, result.emailKey)
      : false;
  return { ids, aliases, olderAliases, suppressed: carried ? result.emailKey : null };
}

const kept = (contact: Contact): KeptContact => ({
  ...contact,
  createdAt: contact.createdAt.toISOString(),
  updatedAt: contact.updatedAt.toISOString(),
});

const TOPICS = ['contacts', 'responses', 'cases', 'invitations'] as const;

export async function tellScreens(tx: Tx, { orgId }: Actor, now: Date): Promise<void> {
  for (const topic of TOPICS) await recordEvent(tx, orgId, 'screen.changed', { topic }, now);
}
