import type { OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { carryOutStep } from './carry-out-step.ts';
import { lockRun } from './run-queries.ts';

/**
 * Goes on with a run as far as it is due. Each step is one transaction with all that it does, so that a crash at any
 * moment repeats nothing and forgets nothing; who comes while somebody else holds the run leaves it to them.
 */
export async function carryOn(context: Context, orgId: OrgId, runId: string): Promise<void> {
  let isMore = true;
  let hasDone = false;
  while (isMore) {
    const now = context.clock();
    isMore = await inTransaction(context.db, async (tx) => {
      const run = await lockRun(tx, orgId, runId);
      if (run === null) return false;
      const went = await carryOutStep(tx, context, orgId, run, now);
      if (went === 'waits') return false;
      hasDone = true;
      await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
      return went === 'more';
    });
  }
  if (!hasDone) return;
  context.nudge.send('outbox');
  context.nudge.send('mail');
}
