import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { Case } from './contract.ts';
import { alertOwners } from './emails/alert-owners.ts';
import { getCase } from './list-cases.ts';
import { findCase, lockCase } from './queries.ts';
import { reopenCase } from './reopen-case.ts';

/** Somebody opens a closed case again: both clocks and the ladder start anew, and its owner hears of it. */
export async function reopenClosedCase(context: Context, actor: Actor, id: string): Promise<Outcome<Case>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const outcome = await context.db.transaction().execute(async (tx): Promise<Outcome<null>> => {
    const found = await lockCase(tx, actor, id);
    if (found === null) return refused('not-found', 'closed-loop:problems.no-case');
    if (found.status !== 'closed') return refused('conflict', 'closed-loop:problems.not-closed');
    await reopenCase(tx, actor, found, now);
    const restarted = await findCase(tx, actor, id);
    if (restarted !== null && restarted.ownerId !== actor.id) {
      await alertOwners(tx, context, actor.orgId, [{ ...restarted, caseId: id }], now);
    }
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    return done(null);
  });
  if (!outcome.ok) return outcome;
  context.nudge.send('outbox');
  context.nudge.send('mail');
  return getCase(context, actor, id);
}
