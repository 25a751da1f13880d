import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import { type Outcome, refused } from '../../platform/outcome.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { lockTimeZones } from '../organizations/lock-time-zones.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { lockAnswer } from './answering/queries.ts';
import type { Overrule, Response } from './contract.ts';
import { getResponse } from './list-responses.ts';
import { anotherCounts, findResponse, lockResponse, type ResponseRow, setState } from './queries.ts';
import { recordCountChange } from './record-count-change.ts';

/** A person decides that an answer counts, or does not, and says why. Deciding the same twice changes nothing. */
export async function overruleResponse(
  context: Context,
  actor: Actor,
  id: string,
  decision: Overrule,
): Promise<Outcome<Response>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const found = await findResponse(context.db, actor, id);
  if (found === null) return refused('not-found', 'responses:problems.no-response');
  const problem = await context.db.transaction().execute(async (tx) => {
    // The person may be answering at this moment.
    if (found.invitationId !== null) await lockAnswer(tx, found.invitationId);
    await lockTimeZones(tx, [actor.orgId]);
    const row = await lockResponse(tx, actor.orgId, id);
    if (row === null) return refused('not-found', 'responses:problems.no-response');
    return decide(tx, actor, row, decision, now);
  });
  if (problem !== null) return problem;
  context.nudge.send('outbox');
  return getResponse(context, actor, id);
}

async function decide(
  tx: Tx,
  actor: Actor,
  row: ResponseRow,
  { state, reason }: Overrule,
  now: Date,
): Promise<Outcome<never> | null> {
  const { orgId } = actor;
  const { id, invitationId } = row;
  if (row.state === 'replaced') return refused('conflict', 'responses:problems.replaced');
  if (row.state === state) return null;
  const counts = state === 'counted';
  if (counts && invitationId !== null && (await anotherCounts(tx, orgId, invitationId, id))) {
    return refused('conflict', 'responses:problems.another-counts');
  }
  const wasCounted = row.state === 'counted';
  await setState(tx, orgId, id, { state, overruled: { by: actor.id, reason, at: now.toISOString() } });
  if (counts || wasCounted) {
    const changed = { ...row, orgId };
    const change = { counted: counts ? changed : null, uncounted: counts ? null : changed };
    await recordCountChange(tx, orgId, change, now);
  } else {
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'responses', surveyId: row.surveyId }, now);
  }
  const details = { from: row.state, to: state, reason };
  const entry = { action: 'response.overruled', subjectType: 'response', subjectId: id, details };
  await recordAudit(tx, actor, entry, now);
  return null;
}
