import type { Locale } from '../locale.ts';
import { formatNumber } from './format-number.ts';
import { NO_BREAK_SPACE } from './space.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// Limits of the product go to 48 h and are read in hours; past three days nobody counts hours.
const DAYS_FROM = 3 * DAY;

/** "40 s", "48 min", "3 h 10", "46 h 48", "5 jours". Rounded down: a clock never announces what has not come. */
export function formatDuration(ms: number, locale: Locale): string {
  const length = Math.abs(ms);
  const s = NO_BREAK_SPACE;
  if (length >= DAYS_FROM) {
    return `${formatNumber(Math.floor(length / DAY), locale)}${s}${locale === 'fr' ? 'jours' : 'days'}`;
  }
  if (length < MINUTE) return `${Math.floor(length / 1000)}${s}s`;
  const minutes = Math.floor((length % HOUR) / MINUTE);
  const hours = Math.floor(length / HOUR);
  if (hours === 0) return `${minutes}${s}min`;
  return minutes === 0 ? `${hours}${s}h` : `${hours}${s}h${s}${String(minutes).padStart(2, '0')}`;
}
