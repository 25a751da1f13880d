import type { Locale } from '../locale.ts';
import { NO_BREAK_SPACE } from './space.ts';

export const MINUS = '\u2212';

/** 1 284 and 7,5 in French; 1,284 and 7.5 in English. */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  const [whole = '0', rest] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === 'fr' ? NO_BREAK_SPACE : ',');
  const digits = rest ? grouped + decimalSeparator(locale) + rest : grouped;
  return value < 0 && /[1-9]/.test(digits) ? MINUS + digits : digits;
}

export function decimalSeparator(locale: Locale): string {
  return locale === 'fr' ? ',' : '.';
}
