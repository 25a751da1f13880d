import { localDay } from '../../../platform/calendar/local-day.ts';
import { addDays } from './add-days.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import { openingsOfDay } from './openings-of-day.ts';

/** A calendar that is open so rarely is none: contracts let no such one in. */
const MAX_DAYS = 20_000;

/** The instant by which a calendar has been open for so long since `from`. */
export function addBusinessTime(calendar: BusinessCalendar, from: Date, ms: number): Date {
  let left = ms;
  let day = localDay(from, calendar.timeZone);
  for (let days = 0; days < MAX_DAYS; days += 1) {
    for (const opening of openingsOfDay(calendar, day)) {
      const start = Math.max(opening.from, from.getTime());
      if (start >= opening.to) continue;
      if (start + left <= opening.to) return new Date(start + left);
      left -= opening.to - start;
    }
    day = addDays(day, 1);
  }
  throw new RangeError(`a calendar of ${calendar.timeZone} that is never open`);
}
