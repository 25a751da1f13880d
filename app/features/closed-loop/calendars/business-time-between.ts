import { localDay } from '../../../platform/calendar/local-day.ts';
import { addDays } from './add-days.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import { openingsOfDay } from './openings-of-day.ts';

/** How long a calendar is open between two instants, in milliseconds; 0 when `to` is before `from`. */
export function businessTimeBetween(calendar: BusinessCalendar, from: Date, to: Date): number {
  const last = localDay(to, calendar.timeZone);
  let total = 0;
  for (let day = localDay(from, calendar.timeZone); day <= last; day = addDays(day, 1)) {
    for (const opening of openingsOfDay(calendar, day)) {
      total += Math.max(0, Math.min(opening.to, to.getTime()) - Math.max(opening.from, from.getTime()));
    }
  }
  return total;
}
