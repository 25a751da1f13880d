import type { Locale } from '../locale.ts';
import { formatDuration } from './format-duration.ts';
import { NO_BREAK_SPACE } from './space.ts';

/** What is left or what is exceeded: "reste 48 min", "dépassé de 1 h 10"; "48 min left", "1 h 10 late". */
export function formatClock(limit: Date, now: Date, locale: Locale): string {
  const left = limit.getTime() - now.getTime();
  const duration = formatDuration(left, locale);
  if (locale === 'fr') {
    return left >= 0 ? `reste${NO_BREAK_SPACE}${duration}` : `dépassé de${NO_BREAK_SPACE}${duration}`;
  }
  return left >= 0 ? `${duration} left` : `${duration} late`;
}
