import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome } from '../../../platform/outcome.ts';
import { listTeams } from '../../organizations/members/list-teams.ts';
import { calendarsByTeam, WHOLE } from './calendar-of-team.ts';
import type { Calendar } from './contract.ts';
import { selectCalendars } from './queries.ts';

/** The organization's calendar and those of the teams that the actor sees. */
export async function listCalendars(
  { db }: Pick<Context, 'db'>,
  actor: Actor,
): Promise<Outcome<{ items: Calendar[] }>> {
  const [own, calendarOf, teams] = await Promise.all([
    selectCalendars(db, actor.orgId),
    calendarsByTeam(db, actor.orgId),
    listTeams(db, actor),
  ]);
  const shown = (team: string | null, name: string | null): Calendar => {
    const { timeZone, hours, holidays, closedDays } = calendarOf(team);
    return {
      team,
      name,
      isOwn: own.has(team ?? WHOLE),
      timeZone,
      hours: hours.map((day) => [...day]),
      holidays,
      closedDays: [...closedDays],
    };
  };
  return done({ items: [shown(null, null), ...teams.map(({ key, name }) => shown(key, name))] });
}
