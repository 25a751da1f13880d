import { instantOf } from '../../../platform/calendar/instant-of.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import { frenchHolidays } from './french-holidays.ts';

const MINUTE_MS = 60_000;
const MONDAY_FIRST = 6;

export interface Opening {
  readonly from: number;
  readonly to: number;
}

/** When a calendar is open on a day, as instants in their order. Where clocks jump, an hour more or less. */
export function openingsOfDay(calendar: BusinessCalendar, day: string): Opening[] {
  if (isClosed(calendar, day)) return [];
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const weekday = (new Date(midnight).getUTCDay() + MONDAY_FIRST) % 7;
  const at = (minutes: number): number =>
    instantOf(new Date(midnight + minutes * MINUTE_MS), calendar.timeZone).getTime();
  return (calendar.hours[weekday] ?? [])
    .map(({ from, to }) => ({ from: at(from), to: at(to) }))
    .filter(({ from, to }) => from < to);
}

const holidays = new Map<string, ReadonlySet<string>>();

function isClosed({ holidays: kind, closedDays }: BusinessCalendar, day: string): boolean {
  if (closedDays.includes(day)) return true;
  if (kind === 'none') return false;
  const year = day.slice(0, 4);
  const key = `${kind} ${year}`;
  let days = holidays.get(key);
  if (days === undefined) {
    days = new Set(frenchHolidays(Number(year), kind === 'fr-alsace-moselle'));
    holidays.set(key, days);
  }
  return days.has(day);
}
