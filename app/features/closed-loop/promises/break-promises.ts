import { systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { escalateCase } from '../clocks/escalate-case.ts';
import { lockDuePromises, markBroken } from './queries.ts';
import { tellKeeper } from './tell-keeper.ts';

/** A promise whose date has passed is broken, once for each date: its keeper hears it, and its case goes up. */
export async function breakPromises(context: Context): Promise<void> {
  const now = context.clock();
  let hasBroken = false;
  while (await breakOne(context, now)) hasBroken = true;
  if (!hasBroken) return;
  context.nudge.send('outbox');
  context.nudge.send('mail');
}

/** One a transaction: whoever looks at another case does not wait. */
async function breakOne(context: Context, now: Date): Promise<boolean> {
  return inTransaction(context.db, async (tx) => {
    const [promise] = await lockDuePromises(tx, now, 1);
    if (promise === undefined) return false;
    const { orgId, id, caseId, dueAt } = promise;
    await markBroken(tx, promise, now);
    const details = { promiseId: id, dueAt };
    const entry = { action: 'case.promise-broken', subjectType: 'case', subjectId: caseId, details };
    await recordAudit(tx, systemActor(orgId), entry, now);
    await tellKeeper(tx, context, promise, 'broken', now);
    await escalateCase(tx, context, orgId, caseId, 'promise', now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
    return true;
  });
}
