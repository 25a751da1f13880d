import type { OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { lockRunning, setClocks } from './queries.ts';
import { clocksByTeam } from './read-clocks.ts';

/** Nobody who works on a case waits longer than for these. */
const BATCH = 500;

/**
 * A calendar or a setting changed: the clocks of everybody who waits are computed from when they started. What was
 * told stays told; the rung that is next gets its new time. Told twice, it writes the same again.
 */
export async function recomputeClocks(context: Context, orgId: OrgId): Promise<void> {
  const now = context.clock();
  let after: string | null = null;
  do {
    after = await recomputeSome(context, orgId, after, now);
  } while (after !== null);
  await context.db
    .transaction()
    .execute((tx) => recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now));
  context.nudge.send('outbox');
}

/** Answers the last id, or null when none is left. Settings are read for each batch: the newest hold for the last. */
const recomputeSome = (
  { db }: Context,
  orgId: OrgId,
  after: string | null,
  now: Date,
): Promise<string | null> =>
  db.transaction().execute(async (tx) => {
    const cases = await lockRunning(tx, orgId, after, BATCH);
    const clocksOf = await clocksByTeam(tx, orgId);
    const computed = cases.map(({ id, team, startedAt, nextRung }) => {
      const clocks = clocksOf(team, startedAt);
      return { id, clocks, nextRungAt: nextRung === null ? null : clocks.rungs[nextRung] };
    });
    if (computed.length > 0) await setClocks(tx, orgId, computed, now);
    return cases.length < BATCH ? null : (cases.at(-1)?.id ?? null);
  });
