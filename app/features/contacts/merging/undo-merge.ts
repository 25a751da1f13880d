import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { Contact } from '../contract.ts';
import { selectContact } from '../queries.ts';
import { selectHolders, updateContactRow } from '../update-queries.ts';
import type { ContactMover } from './contact-mover.ts';
import type { Merge } from './contract.ts';
import { tellScreens } from './merge-contacts.ts';
import { planUndo } from './plan-merge.ts';
import {
  deleteAliases,
  deleteMerge,
  insertAliases,
  lockMerge,
  type MergeRow,
  restoreContact,
  selectMerges,
  setTimes,
  uncarryOptOut,
} from './queries.ts';

/** The merges that a contact came out of, newest first. */
export async function listMerges(
  context: Context,
  actor: Actor,
  contactId: string,
): Promise<Outcome<{ items: Merge[] }>> {
  if ((await selectContact(context.db, actor, contactId)) === null) {
    return refused('not-found', 'contacts:problems.no-contact');
  }
  const rows = await selectMerges(context.db, actor.orgId, contactId);
  return done({
    items: rows.map(({ id, merged, moved, mergedAt }) => ({
      id,
      merged: { id: merged.id, name: merged.name, email: merged.email },
      moved: Object.fromEntries(Object.entries(moved.ids).map(([kind, ids]) => [kind, ids.length])),
      mergedAt: mergedAt.toISOString(),
    })),
  });
}

/** The two are two again, each with what was theirs; what happened since stays with the one who stayed. */
export async function undoMerge(
  context: Context,
  actor: Actor,
  id: string,
  movers: readonly ContactMover[],
): Promise<Outcome<{ survivorId: string; mergedId: string }>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const outcome = await inTransaction(
    context.db,
    async (tx): Promise<Outcome<{ survivorId: string; mergedId: string }>> => {
      const row = await lockMerge(tx, actor.orgId, id);
      if (row === null) return refused('not-found', 'contacts:problems.no-merge');
      const survivor = await selectContact(tx, actor, row.survivorId, 'for update');
      if (survivor === null) return refused('not-found', 'contacts:problems.no-merge');
      const holders = await selectHolders(tx, actor.orgId, row.merged, survivor.id);
      if (holders.length > 0) return refused('conflict', 'contacts:problems.merge-keys-taken');
      await part(tx, actor, row, survivor, movers, now);
      const { survivorId, mergedId } = row;
      return done({ survivorId, mergedId });
    },
  );
  if (outcome.ok) context.nudge.send('outbox');
  return outcome;
}

async function part(
  tx: Tx,
  actor: Actor,
  { id, survivorId, mergedId, merged, survivor: before, result, moved, mergedAt }: MergeRow,
  survivor: Contact,
  movers: readonly ContactMover[],
  now: Date,
): Promise<void> {
  const { orgId } = actor;
  const isUntouched = survivor.updatedAt.getTime() === Date.parse(result.updatedAt);
  await deleteAliases(tx, orgId, survivorId, [...moved.aliases, ...moved.olderAliases]);
  await updateContactRow(tx, orgId, survivorId, planUndo(survivor, before, result), now);
  await setTimes(tx, orgId, survivorId, {
    createdAt: new Date(before.createdAt),
    updatedAt: isUntouched ? new Date(before.updatedAt) : now,
  });
  await restoreContact(tx, orgId, merged);
  await insertAliases(tx, orgId, mergedId, moved.olderAliases);
  for (const { kind, move } of movers) await move(tx, orgId, survivorId, mergedId, moved.ids[kind] ?? []);
  if (moved.suppressed !== null) await uncarryOptOut(tx, orgId, moved.suppressed, survivorId, mergedAt);
  await deleteMerge(tx, orgId, id);
  for (const subjectId of [survivorId, mergedId]) {
    const entry = {
      action: 'contact.merge-undone',
      subjectType: 'contact',
      subjectId,
      details: { mergeId: id },
    };
    await recordAudit(tx, actor, entry, now);
  }
  await tellScreens(tx, actor, now);
}
