import type { Locale } from '../locale.ts';
import { formatDate } from './format-date.ts';

/** "14:12", in the zone that the report names. */
export function formatTime(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
}

/** "jeu. 19 nov. à 14:12", "Thu 19 Nov at 14:12". */
export function formatDateTime(instant: Date, locale: Locale, zone: string): string {
  const day = formatDate(instant, locale, 'weekday', zone);
  return `${day} ${locale === 'fr' ? 'à' : 'at'} ${formatTime(instant, zone)}`;
}
