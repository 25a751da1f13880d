import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { CauseRow } from './cause-tree.ts';
import type { RootCause } from './contract.ts';
import { describeCauses, plantCauses } from './list-causes.ts';
import { selectCauses } from './queries.ts';

export interface Changed {
  readonly id: string;
  readonly action: string;
  readonly details: object;
}

/** One change of the tree, under its lock: `change` decides on all of it, and says what it did to which cause. */
export async function changeTree(
  context: Context,
  actor: Actor,
  change: (tx: Tx, rows: readonly CauseRow[], now: Date) => Promise<Outcome<Changed>>,
): Promise<Outcome<RootCause>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const outcome = await context.db.transaction().execute(async (tx): Promise<Outcome<RootCause>> => {
    const changed = await change(tx, await plantCauses(tx, actor.orgId, now), now);
    if (!changed.ok) return changed;
    const { id, action, details } = changed.value;
    await recordAudit(tx, actor, { action, subjectType: 'root-cause', subjectId: id, details }, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    const cause = describeCauses(await selectCauses(tx, actor.orgId)).find((one) => one.id === id);
    if (cause === undefined) throw new Error('a cause was written and is not there');
    return done(cause);
  });
  if (outcome.ok) context.nudge.send('outbox');
  return outcome;
}
