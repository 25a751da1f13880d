import type { Locale } from '../locale.ts';
import { formatDuration } from './format-duration.ts';
import { NO_BREAK_SPACE } from './space.ts';

const JUST_NOW_MS = 60_000;

/** "il y a 1 h 12", "1 h 12 ago"; under a minute, "à l’instant". */
export function formatAgo(instant: Date, now: Date, locale: Locale): string {
  const elapsed = now.getTime() - instant.getTime();
  if (elapsed < JUST_NOW_MS) return locale === 'fr' ? 'à l’instant' : 'just now';
  const duration = formatDuration(elapsed, locale);
  return locale === 'fr' ? `il y a${NO_BREAK_SPACE}${duration}` : `${duration} ago`;
}
