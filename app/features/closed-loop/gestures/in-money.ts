import type { Locale } from '../../../platform/i18n/locale.ts';

/** How many digits a currency's small unit has: 2 for the euro, none for the yen. */
export function digitsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** "49 €", "12,50 €"; "€49". From the smallest unit; without decimals where there are none. */
export function inMoney(amount: number, currency: string, locale: Locale): string {
  const digits = digitsOf(currency);
  const units = amount / 10 ** digits;
  const shown = Number.isInteger(units) ? 0 : digits;
  const format = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'currency',
    currency,
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  });
  // U+202F is not in the font: every thin space is a plain one that does not break.
  return format.format(units).replaceAll(/[\u202F\u0020]/g, '\u00A0');
}
