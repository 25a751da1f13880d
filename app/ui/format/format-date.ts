import type { Locale } from '../locale.ts';
import { calendarDay } from './calendar-day.ts';
import { CALENDAR_WORDS } from './calendar-words.ts';
import { NO_BREAK_SPACE } from './space.ts';

/**
 * - `long`: 21 août 2026 · 21 August 2026
 * - `medium`: 19 nov. 2026 · 19 Nov 2026
 * - `short`: 19 nov. · 19 Nov
 * - `weekday`: jeu. 19 nov. · Thu 19 Nov
 * - `month`: novembre 2026 · November 2026
 */
export type DateStyle = 'long' | 'medium' | 'short' | 'weekday' | 'month';

/** A day ("2026-08-21"), or an instant with the zone that says which day it was. */
export function formatDate(
  value: string | Date,
  locale: Locale,
  style: DateStyle = 'long',
  zone?: string,
): string {
  const { year, month, day, weekday } = calendarDay(value, zone);
  const { months, shortMonths, shortWeekdays } = CALENDAR_WORDS[locale];
  const monthName = (style === 'long' || style === 'month' ? months : shortMonths)[month - 1];
  if (style === 'month') return `${monthName} ${year}`;
  const dayName = locale === 'fr' && day === 1 ? '1er' : String(day);
  const dayAndMonth = `${dayName}${NO_BREAK_SPACE}${monthName}`;
  if (style === 'short') return dayAndMonth;
  if (style === 'weekday') return `${shortWeekdays[weekday]}${NO_BREAK_SPACE}${dayAndMonth}`;
  return `${dayAndMonth} ${year}`;
}
