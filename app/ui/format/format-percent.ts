import type { Locale } from '../locale.ts';
import { formatNumber } from './format-number.ts';
import { NO_BREAK_SPACE } from './space.ts';

/** A share of 0…1: "31 %" in French, "31%" in English. Never for an NPS. */
export function formatPercent(share: number, locale: Locale, decimals = 0): string {
  const digits = formatNumber(share * 100, locale, decimals);
  return locale === 'fr' ? `${digits}${NO_BREAK_SPACE}%` : `${digits}%`;
}
