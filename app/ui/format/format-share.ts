import { roundPoints } from '@boucle/stats';
import type { Locale } from '../locale.ts';
import type { Limits } from './format-interval.ts';
import { formatNumber } from './format-number.ts';
import { NO_BREAK_SPACE } from './space.ts';

/** A share that comes in per cent, rounded by the one rule: "85 %", "85%". */
export function formatShare(percent: number, locale: Locale, decimals = 0): string {
  const digits = formatNumber(roundPoints(percent, decimals), locale, decimals);
  return locale === 'fr' ? `${digits}${NO_BREAK_SPACE}%` : `${digits}%`;
}

/** Whole per cents; decimals only where both limits would read the same. */
export function formatShareLimits({ low, high }: Limits, locale: Locale): [low: string, high: string] {
  const decimals =
    low === high ? 0 : ([0, 1, 2].find((d) => roundPoints(low, d) !== roundPoints(high, d)) ?? 2);
  return [formatShare(low, locale, decimals), formatShare(high, locale, decimals)];
}
