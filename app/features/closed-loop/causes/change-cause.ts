import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { branchOf, type CauseRow, whyNotUnder } from './cause-tree.ts';
import { type Changed, changeTree } from './change-tree.ts';
import { CAUSES_MAX, type ChangeCause, type NewCause, type RootCause } from './contract.ts';
import { insertCause, moveCauseInto, setRetired, updateCause } from './queries.ts';

const NO_CAUSE = refused('not-found', 'causes:problems.no-cause');

const refusedParent = (message: string): Outcome<never> =>
  refused('invalid', 'invalid', { fields: { parentId: message } });

const lastUnder = (rows: readonly CauseRow[], parentId: string | null): number =>
  Math.max(-1, ...rows.filter((row) => row.parentId === parentId).map(({ position }) => position)) + 1;

/** Adds a cause, after its brothers. */
export function addCause(
  context: Context,
  actor: Actor,
  { names, parentId }: NewCause,
): Promise<Outcome<RootCause>> {
  return changeTree(context, actor, async (tx, rows, now) => {
    if (rows.length >= CAUSES_MAX) {
      return refused('conflict', 'causes:problems.too-many', { values: { count: CAUSES_MAX } });
    }
    const why = whyNotUnder(rows, null, parentId);
    if (why !== null) return refusedParent(why);
    const row = { parentId, names, position: lastUnder(rows, parentId) };
    const id = await insertCause(tx, actor.orgId, row, now);
    return done({ id, action: 'root-cause.added', details: { parentId } });
  });
}

/** Renames a cause, hangs it elsewhere, takes it out of what is offered, or back in. */
export function changeCause(
  context: Context,
  actor: Actor,
  id: string,
  change: ChangeCause,
): Promise<Outcome<RootCause>> {
  return changeTree(context, actor, async (tx, rows, now): Promise<Outcome<Changed>> => {
    const before = rows.find((row) => row.id === id);
    if (before === undefined) return NO_CAUSE;
    if (before.mergedInto !== null) return refused('conflict', 'causes:problems.merged');
    const { names = before.names, parentId = before.parentId, isRetired } = change;
    const isMoved = parentId !== before.parentId;
    const why = isMoved ? whyNotUnder(rows, id, parentId) : null;
    if (why !== null) return refusedParent(why);
    if (isRetired === false && whyNotUnder(rows, null, parentId) === 'causes:problems.retired-parent') {
      return refused('conflict', 'causes:problems.retired-parent');
    }
    const position = isMoved ? lastUnder(rows, parentId) : before.position;
    await updateCause(tx, actor.orgId, id, { names, parentId, position });
    if (isRetired !== undefined) await retire(tx, actor, rows, before, isRetired, now);
    const details = { names: change.names, parentId: change.parentId, isRetired };
    return done({ id, action: 'root-cause.changed', details });
  });
}

/** The whole branch goes; what went with it comes back with it. */
async function retire(
  tx: Tx,
  { orgId }: Actor,
  rows: readonly CauseRow[],
  cause: CauseRow,
  isRetired: boolean,
  now: Date,
): Promise<void> {
  if (isRetired === (cause.retiredAt !== null)) return;
  const branch = new Set(branchOf(rows, cause.id));
  const sameFate = rows.filter(
    (row) =>
      branch.has(row.id) &&
      row.mergedInto === null &&
      row.retiredAt?.getTime() === cause.retiredAt?.getTime(),
  );
  const ids = sameFate.map((row) => row.id);
  await setRetired(tx, orgId, ids, isRetired ? now : null);
}

/** Two names of one cause: the cases of the first are the second's from now on, past ones included. */
export function mergeCauses(
  context: Context,
  actor: Actor,
  id: string,
  into: string,
): Promise<Outcome<RootCause>> {
  return changeTree(context, actor, async (tx, rows, now): Promise<Outcome<Changed>> => {
    const from = rows.find((row) => row.id === id);
    if (from === undefined) return NO_CAUSE;
    if (from.mergedInto !== null) return refused('conflict', 'causes:problems.merged');
    const target = rows.find((row) => row.id === into);
    const refusedInto = (message: string): Outcome<never> =>
      refused('invalid', 'invalid', { fields: { into: message } });
    if (target === undefined || target.retiredAt !== null) return refusedInto('causes:problems.no-target');
    if (branchOf(rows, id).includes(into)) return refusedInto('causes:problems.under-itself');
    const children = rows.filter((row) => row.parentId === id);
    const why = children.map((child) => whyNotUnder(rows, child.id, into)).find((one) => one !== null);
    if (why != null) return refusedInto(why);
    const cases = await moveCauseInto(tx, actor.orgId, id, into, now);
    return done({ id, action: 'root-cause.merged', details: { into, cases } });
  });
}
