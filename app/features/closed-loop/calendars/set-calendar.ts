import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { listTeams } from '../../organizations/members/list-teams.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { WHOLE } from './calendar-of-team.ts';
import { type Calendar, type SetCalendar, setCalendarSchema } from './contract.ts';
import { listCalendars } from './list-calendars.ts';
import { deleteCalendar, upsertCalendar } from './queries.ts';

/** Says when a team, or everybody, is there. The clocks of the cases that wait are computed anew. */
export async function setCalendar(
  context: Context,
  actor: Actor,
  given: SetCalendar,
): Promise<Outcome<Calendar>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const { team, ...calendar } = setCalendarSchema.parse(given);
  const now = context.clock();
  if (team !== null && !(await isTeam(context, actor, team))) {
    return refused('invalid', 'invalid', { fields: { team: 'calendars:problems.no-team' } });
  }
  const closedDays = [...new Set(calendar.closedDays)].sort();
  await context.db.transaction().execute(async (tx) => {
    const by = actor.kind === 'member' ? actor.id : null;
    await upsertCalendar(tx, actor.orgId, team ?? WHOLE, { ...calendar, closedDays }, by, now);
    await tell(tx, actor, 'calendar.changed', team, now);
  });
  context.nudge.send('outbox');
  return oneOf(context, actor, team);
}

/** The team has the organization's calendar again, or the organization the usual one. What is gone is no fault. */
export async function removeCalendar(
  context: Context,
  actor: Actor,
  team: string | null,
): Promise<Outcome<null>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  await context.db.transaction().execute(async (tx) => {
    if (!(await deleteCalendar(tx, actor.orgId, team ?? WHOLE))) return;
    await tell(tx, actor, 'calendar.removed', team, now);
  });
  context.nudge.send('outbox');
  return done(null);
}

async function tell(tx: Tx, actor: Actor, action: string, team: string | null, now: Date): Promise<void> {
  const entry = { action, subjectType: 'organization', subjectId: actor.orgId, details: { team } };
  await recordAudit(tx, actor, entry, now);
  await recordEvent(tx, actor.orgId, 'clocks.changed', {}, now);
}

const isTeam = async ({ db }: Context, actor: Actor, team: string): Promise<boolean> =>
  (await listTeams(db, actor)).some(({ key }) => key === team);

async function oneOf(context: Context, actor: Actor, team: string | null): Promise<Outcome<Calendar>> {
  const listed = await listCalendars(context, actor);
  if (!listed.ok) return listed;
  const found = listed.value.items.find((one) => one.team === team);
  return found === undefined ? refused('not-found', 'not-found') : done(found);
}
