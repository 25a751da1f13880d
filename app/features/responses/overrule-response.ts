import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import { type Outcome, refused } from '../../platform/outcome.ts';
import { lockTimeZones } from '../organizations/lock-time-zones.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { applyRollups } from './apply-rollups.ts';
import type { Overrule, Response } from './contract.ts';
import { getResponse } from './list-responses.ts';
import { anotherCounts, findResponse, lockResponse, setState } from './queries.ts';
import { DimensionResolver } from './resolve-dimensions.ts';
import { rollupDeltas } from './rollup-deltas.ts';

/** A person decides that an answer counts, or does not, and says why. */
export async function overruleResponse(
  context: Context,
  actor: Actor,
  id: string,
  { state, reason }: Overrule,
): Promise<Outcome<Response>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { orgId } = actor;
  const found = await findResponse(context.db, orgId, id);
  if (found === null) return refused('not-found', 'responses:problems.no-response');
  const [resolved = {}] = await new DimensionResolver(context.db).resolve(
    orgId,
    [found],
    { declare: 'none' },
    now,
  );

  const problem = await context.db.transaction().execute(async (tx) => {
    await lockTimeZones(tx, [orgId]);
    const row = await lockResponse(tx, orgId, id);
    if (row === null) return refused('not-found', 'responses:problems.no-response');
    if (row.state === 'replaced') return refused('conflict', 'responses:problems.replaced');
    if (row.state === state) return null;
    const counts = state === 'counted';
    if (counts && row.invitationId !== null && (await anotherCounts(tx, orgId, row.invitationId, id))) {
      return refused('conflict', 'responses:problems.another-counts');
    }
    const wasCounted = row.state === 'counted';
    // What was counted is uncounted as it was counted, whatever the dimensions are today.
    const dimensions = counts && row.state === 'provisional' ? resolved : row.dimensions;
    await setState(tx, orgId, id, {
      state,
      dimensions,
      overruled: { by: actor.id, reason, at: now.toISOString() },
    });
    if (counts || wasCounted) {
      await applyRollups(tx, rollupDeltas([{ answer: { ...row, orgId, dimensions }, by: counts ? 1 : -1 }]));
      await recordEvent(
        tx,
        orgId,
        counts ? 'response.counted' : 'response.uncounted',
        { responseIds: [id] },
        now,
      );
    } else {
      await recordEvent(tx, orgId, 'screen.changed', { topic: 'responses', surveyId: row.surveyId }, now);
    }
    const details = { from: row.state, to: state, reason };
    await recordAudit(
      tx,
      actor,
      { action: 'response.overruled', subjectType: 'response', subjectId: id, details },
      now,
    );
    return null;
  });
  if (problem !== null) return problem;
  context.nudge.send('outbox');
  return getResponse(context, actor, id);
}
