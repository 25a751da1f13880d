import type { Locale } from '../../../platform/i18n/locale.ts';

/** "mercredi 2 décembre à 18:30", "Wednesday 2 December at 18:30", with the zone. */
export function slotWords(startsAt: Date, locale: Locale, timeZone: string): string {
  const words = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  return words.format(startsAt).replaceAll('\u202F', '\u00A0');
}
