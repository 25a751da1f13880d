import type { Locale } from '../locale.ts';
import { calendarDay } from './calendar-day.ts';
import { formatDate } from './format-date.ts';

/**
 * Two inclusive days: "du 21 août au 19 nov. 2026", "21 Aug to 19 Nov 2026". What both days share is said once;
 * one day is "le 19 nov. 2026".
 */
export function formatDayRange(from: string, to: string, locale: Locale): string {
  const end = formatDate(to, locale, 'medium');
  if (from === to) return locale === 'fr' ? `le ${end}` : end;
  const start = startOf(from, to, locale);
  return locale === 'fr' ? `du ${start} au ${end}` : `${start} to ${end}`;
}

function startOf(from: string, to: string, locale: Locale): string {
  const start = calendarDay(from);
  const end = calendarDay(to);
  if (start.year !== end.year) return formatDate(from, locale, 'medium');
  if (start.month !== end.month) return formatDate(from, locale, 'short');
  return locale === 'fr' && start.day === 1 ? '1er' : String(start.day);
}
