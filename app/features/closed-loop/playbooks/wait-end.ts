import { instantOf } from '../../../platform/calendar/instant-of.ts';
import { localDay } from '../../../platform/calendar/local-day.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { addBusinessTime } from '../calendars/add-business-time.ts';
import { addDays } from '../calendars/add-days.ts';
import type { BusinessCalendar } from '../calendars/business-calendar.ts';
import { calendarsByTeam } from '../calendars/calendar-of-team.ts';
import { openingsOfDay } from '../calendars/openings-of-day.ts';
import type { StepOf } from './contract.ts';
import type { Scene } from './scene.ts';

const HOUR_MS = 3_600_000;

/** A calendar that is open so rarely is none. */
const MAX_DAYS = 20_000;

/** When a wait that begins now is over: by the clock, or by the calendar of the customer's team. */
export async function waitEnd(
  tx: Tx,
  { orgId, response, contact, organization }: Scene,
  step: StepOf<'wait'>,
  now: Date,
): Promise<Date> {
  const { counted } = step;
  if (counted === 'always') return plainEnd(step, now, organization.timeZone);
  const team = response?.team ?? contact?.properties.team ?? null;
  return businessEnd(step, now, (await calendarsByTeam(tx, orgId))(team));
}

type Wait = Pick<StepOf<'wait'>, 'amount' | 'unit'>;

/** A day later is the same time of the next day, also where the clocks change in between. */
export function plainEnd({ amount, unit }: Wait, from: Date, timeZone: string): Date {
  if (unit === 'hours') return new Date(from.getTime() + amount * HOUR_MS);
  return sameTimeOn(addDays(localDay(from, timeZone), amount), from, timeZone);
}

/** Hours while the calendar is open; days on which it opens, at the same time or at the next opening after it. */
export function businessEnd({ amount, unit }: Wait, from: Date, calendar: BusinessCalendar): Date {
  if (unit === 'hours') return addBusinessTime(calendar, from, amount * HOUR_MS);
  let day = localDay(from, calendar.timeZone);
  let left = amount;
  for (let days = 0; left > 0 && days < MAX_DAYS; days += 1) {
    day = addDays(day, 1);
    if (openingsOfDay(calendar, day).length > 0) left -= 1;
  }
  return addBusinessTime(calendar, sameTimeOn(day, from, calendar.timeZone), 0);
}

function sameTimeOn(day: string, from: Date, timeZone: string): Date {
  const shown = wallTime(from, timeZone);
  return instantOf(new Date(`${day}T${shown}Z`), timeZone);
}

const wallTime = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'medium' }).format(at);
