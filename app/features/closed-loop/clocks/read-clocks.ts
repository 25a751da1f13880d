import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { calendarsByTeam } from '../calendars/calendar-of-team.ts';
import { type CaseClocks, caseClocks } from './case-clocks.ts';
import { DEFAULT_RULES } from './default-rules.ts';
import { selectSettings } from './queries.ts';

/** The clocks of a case of a team that started at some time, as the settings and calendars stand. */
export async function clocksByTeam(
  db: Db,
  orgId: OrgId,
): Promise<(team: string | null, startedAt: Date) => CaseClocks> {
  const [settings, calendarOf] = await Promise.all([selectSettings(db, orgId), calendarsByTeam(db, orgId)]);
  return (team, startedAt) => caseClocks(settings ?? DEFAULT_RULES, calendarOf(team), startedAt);
}
