import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';

/** Whether anybody of a team works on a day (YYYY-MM-DD). */
export type WorkingDays = (team: string | null) => (day: string) => boolean;

/** Monday to Friday. */
function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

export async function workingDays(_db: Db, _orgId: OrgId): Promise<WorkingDays> {
  return () => isWeekday;
}
