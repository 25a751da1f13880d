import { isoDayIn } from '../../../../ui/format/calendar-day.ts';
import { formatDate } from '../../../../ui/format/format-date.ts';
import { formatTime } from '../../../../ui/format/format-time.ts';
import type { Locale } from '../../../../ui/locale.ts';

/** "14:12" today, "sam. 21 nov., 14:12" on another day. */
export function momentOf(at: string, now: Date, locale: Locale, timeZone: string): string {
  const instant = new Date(at);
  const time = formatTime(instant, timeZone);
  if (isoDayIn(instant, timeZone) === isoDayIn(now, timeZone)) return time;
  return `${formatDate(instant, locale, 'weekday', timeZone)}, ${time}`;
}
