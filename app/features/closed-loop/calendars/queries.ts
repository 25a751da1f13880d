import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { BusinessCalendar } from './business-calendar.ts';

/** The calendars that somebody set, by the key of their team; '' is the organization's. */
export async function selectCalendars(db: Db, orgId: OrgId): Promise<Map<string, BusinessCalendar>> {
  const { rows } = await sql<BusinessCalendar & { team: string }>`
    SELECT team, time_zone AS "timeZone", hours, holidays, closed_days AS "closedDays"
    FROM business_calendars WHERE org_id = ${orgId}`.execute(db);
  return new Map(rows.map(({ team, ...calendar }) => [team, calendar]));
}

export async function upsertCalendar(
  tx: Tx,
  orgId: OrgId,
  team: string,
  { timeZone, hours, holidays, closedDays }: BusinessCalendar,
  by: string | null,
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO business_calendars (org_id, id, team, time_zone, hours, holidays, closed_days, changed_by, changed_at)
    VALUES (${orgId}, ${newId()}, ${team}, ${timeZone}, ${JSON.stringify(hours)}, ${holidays},
      ${[...closedDays]}::text[], ${by}, ${now})
    ON CONFLICT (org_id, team) DO UPDATE SET time_zone = excluded.time_zone, hours = excluded.hours,
      holidays = excluded.holidays, closed_days = excluded.closed_days, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at`.execute(tx);
}

export async function deleteCalendar(tx: Tx, orgId: OrgId, team: string): Promise<boolean> {
  const { rows } = await sql`
    DELETE FROM business_calendars WHERE org_id = ${orgId} AND team = ${team} RETURNING id`.execute(tx);
  return rows.length > 0;
}
