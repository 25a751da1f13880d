import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { defaultOwner, listMembers } from '../../organizations/list-members.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { ChangeClockSettings, ClockSettings } from './contract.ts';
import { DEFAULT_RULES } from './default-rules.ts';
import { lockSettings, selectSettings, upsertSettings } from './queries.ts';

const DEFAULTS = { ...DEFAULT_RULES, directorId: null };

export async function getClockSettings(context: Context, actor: Actor): Promise<Outcome<ClockSettings>> {
  const { orgId } = actor;
  const { targetMinutes, limitHours, managerHoursBefore, directorHoursAfter, directorId } =
    (await selectSettings(context.db, orgId)) ?? DEFAULTS;
  const members = await listMembers(context.db, orgId);
  const chosen = members.find(({ id }) => id === directorId) ?? (await defaultOwner(context.db, orgId));
  const director = chosen === null ? null : { id: chosen.id, name: chosen.name };
  return done({ targetMinutes, limitHours, managerHoursBefore, directorHoursAfter, directorId, director });
}

/** How fast, and who hears of it when it was not. The clocks of the cases that wait are computed anew. */
export async function changeClockSettings(
  context: Context,
  actor: Actor,
  change: ChangeClockSettings,
): Promise<Outcome<ClockSettings>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { orgId } = actor;
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const outcome = await context.db.transaction().execute(async (tx): Promise<Outcome<null>> => {
    await lockSettings(tx, orgId);
    const to = { ...((await selectSettings(tx, orgId)) ?? DEFAULTS), ...given };
    if (to.managerHoursBefore > to.limitHours) {
      const fields = { managerHoursBefore: 'clocks:problems.before-limit' };
      return refused('invalid', 'invalid', { fields });
    }
    if (to.directorId !== null && !(await listMembers(tx, orgId)).some(({ id }) => id === to.directorId)) {
      return refused('invalid', 'invalid', { fields: { directorId: 'closed-loop:problems.no-member' } });
    }
    await upsertSettings(tx, orgId, to, now);
    const entry = { action: 'case-settings.changed', subjectType: 'organization', subjectId: orgId };
    await recordAudit(tx, actor, { ...entry, details: given }, now);
    await recordEvent(tx, orgId, 'clocks.changed', {}, now);
    return done(null);
  });
  if (!outcome.ok) return outcome;
  context.nudge.send('outbox');
  return getClockSettings(context, actor);
}
