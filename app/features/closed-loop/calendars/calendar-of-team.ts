import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { type BusinessCalendar, usualCalendar } from './business-calendar.ts';
import { selectCalendars } from './queries.ts';

/** The organization's own, where no team is meant. */
export const WHOLE = '';

/** The calendar that holds for a team: its own, else the organization's, else the usual one in its zone. */
export async function calendarsByTeam(
  db: Db,
  orgId: OrgId,
): Promise<(team: string | null) => BusinessCalendar> {
  const [own, { timeZone }] = await Promise.all([selectCalendars(db, orgId), getOrganization(db, orgId)]);
  const whole = own.get(WHOLE) ?? usualCalendar(timeZone);
  return (team) => own.get(team ?? WHOLE) ?? whole;
}
