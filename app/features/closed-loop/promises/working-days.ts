import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { calendarsByTeam } from '../calendars/calendar-of-team.ts';
import { openingsOfDay } from '../calendars/openings-of-day.ts';

/** Whether anybody of a team works on a day (YYYY-MM-DD). */
export type WorkingDays = (team: string | null) => (day: string) => boolean;

export async function workingDays(db: Db, orgId: OrgId): Promise<WorkingDays> {
  const calendarOf = await calendarsByTeam(db, orgId);
  return (team) => (day) => openingsOfDay(calendarOf(team), day).length > 0;
}
