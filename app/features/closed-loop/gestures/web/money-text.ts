import { digitsOf } from '../in-money.ts';

/** An amount as people type it, with a comma or a point, in the smallest unit; NaN for what is none. */
export function readMoney(text: string, currency: string): number {
  const typed = text.replaceAll(/[\s\u00A0\u202F]/g, '').replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(typed)) return Number.NaN;
  return Math.round(Number(typed) * 10 ** digitsOf(currency));
}

/** As it stands in a field: "49" or "12,50". */
export function moneyText(amount: number, currency: string, locale: 'fr' | 'en'): string {
  const digits = digitsOf(currency);
  const units = amount / 10 ** digits;
  const text = Number.isInteger(units) ? String(units) : units.toFixed(digits);
  return locale === 'fr' ? text.replace('.', ',') : text;
}
