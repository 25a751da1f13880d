import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Locale } from '../../platform/i18n/locale.ts';

export type Country = CountryCode;

/** Where a number without a country is taken to be from, by the language of the organization. */
export const COUNTRY_OF: Readonly<Record<Locale, Country>> = { fr: 'FR', en: 'GB' };

/** What a copy from a web page leaves around a number, and nobody sees. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * The number as it is compared: E.164. null when it is none, and for an extension, since everybody behind a
 * switchboard would be one person.
 */
export function phoneKey(text: string, country: Country): string | null {
  const written = text.normalize('NFKC').replaceAll(UNSEEN, '').trim().replace(/^tel:/i, '');
  const number = parsePhoneNumberFromString(written, { defaultCountry: country, extract: false });
  return number?.isValid() && number.ext === undefined ? number.number : null;
}
