import type { OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { escalateCases } from './escalate-case.ts';
import { lockDue, selectOrganizationsDue } from './queries.ts';

/** A transaction holds so many cases at once; the next ones follow in the next. */
const BATCH = 100;

/**
 * Everybody who is to be told by now that a customer waits. Each rung is taken in the transaction that tells of it, so
 * that a run that dies, or two at once, tell nobody twice and forget nobody. After a long sleep the rungs that were
 * missed follow one another.
 */
export async function climbLadders(context: Context): Promise<void> {
  const now = context.clock();
  for (const orgId of await selectOrganizationsDue(context.db, now)) {
    let taken = 0;
    do taken = await climbSome(context, orgId, now);
    while (taken > 0);
  }
}

async function climbSome(context: Context, orgId: OrgId, now: Date): Promise<number> {
  const taken = await context.db.transaction().execute(async (tx) => {
    const due = await lockDue(tx, orgId, now, BATCH);
    const escalations = due.map((one) => ({
      one,
      reason: one.limitAt <= now ? ('limit' as const) : ('target' as const),
    }));
    await escalateCases(tx, context, orgId, escalations, now);
    return due.length;
  });
  if (taken > 0) {
    context.nudge.send('outbox');
    context.nudge.send('mail');
  }
  return taken;
}
