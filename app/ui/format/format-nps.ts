import { formatPoints } from '@boucle/stats';
import type { Locale } from '../locale.ts';
import { decimalSeparator } from './format-number.ts';

/** Points with their sign, rounded by the one rule: "+36", "−7", "0". */
export function formatNps(points: number, locale: Locale, decimals = 0): string {
  return formatPoints(points, { decimals, decimalSeparator: decimalSeparator(locale) });
}
