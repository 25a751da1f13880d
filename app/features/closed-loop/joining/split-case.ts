import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { moveClocks } from '../clocks/move-clocks.ts';
import { clocksByTeam } from '../clocks/read-clocks.ts';
import type { Case } from '../contract.ts';
import { ensureOwner } from '../hand-over/ensure-owner.ts';
import { getCase } from '../list-cases.ts';
import { lockCase } from '../queries.ts';
import { partFrom } from './queries.ts';

/** An answer that went on in another case is a case of its own again: new work, so its clocks start now. */
export async function splitCase(context: Context, actor: Actor, id: string): Promise<Outcome<Case>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const outcome = await context.db.transaction().execute(async (tx): Promise<Outcome<null>> => {
    const found = await lockCase(tx, actor, id);
    if (found === null) return refused('not-found', 'closed-loop:problems.no-case');
    if (found.mergedInto === null) return refused('conflict', 'joining:problems.not-joined');
    await partFrom(tx, actor.orgId, id, now);
    const clocksOf = await clocksByTeam(tx, actor.orgId);
    await moveClocks(tx, actor.orgId, id, clocksOf(found.team, now), now);
    const out = { subjectType: 'case', subjectId: id, details: { caseId: found.mergedInto } };
    await recordAudit(tx, actor, { action: 'case.split', ...out }, now);
    const left = { subjectType: 'case', subjectId: found.mergedInto, details: { caseId: id } };
    await recordAudit(tx, actor, { action: 'case.split-off', ...left }, now);
    await ensureOwner(tx, actor.orgId, id, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    return done(null);
  });
  if (!outcome.ok) return outcome;
  context.nudge.send('outbox');
  return getCase(context, actor, id);
}
