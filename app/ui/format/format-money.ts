import type { Locale } from '../locale.ts';
import { formatNumber, MINUS } from './format-number.ts';
import { NO_BREAK_SPACE } from './space.ts';

/** "4 210 €" in French, "€4,210" in English. `currency` is an ISO 4217 code; one without a sign stays a code. */
export function formatMoney(amount: number, currency: string, locale: Locale, decimals = 0): string {
  const sign = signOf(currency, locale);
  const digits = formatNumber(Math.abs(amount), locale, decimals);
  const minus = amount < 0 && /[1-9]/.test(digits) ? MINUS : '';
  if (locale === 'fr') return `${minus}${digits}${NO_BREAK_SPACE}${sign}`;
  const gap = sign.length > 1 && /[A-Z]$/.test(sign) ? NO_BREAK_SPACE : '';
  return `${minus}${sign}${gap}${digits}`;
}

function signOf(currency: string, locale: Locale): string {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}
