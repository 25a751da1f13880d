import { roundPoints } from '@boucle/stats';
import type { Locale } from '../locale.ts';
import { formatNps } from './format-nps.ts';

export interface Limits {
  /** Points, −100…100. */
  low: number;
  high: number;
}

/** "entre +32 et +40", "between +32 and +40". */
export function formatInterval(limits: Limits, locale: Locale): string {
  const [low, high] = formatLimits(limits, locale);
  return locale === 'fr' ? `entre ${low} et ${high}` : `between ${low} and ${high}`;
}

/** In columns: "+32 à +40", "+32 to +40". */
export function formatIntervalShort(limits: Limits, locale: Locale): string {
  const [low, high] = formatLimits(limits, locale);
  return locale === 'fr' ? `${low} à ${high}` : `${low} to ${high}`;
}

/** Whole points; decimals only where both limits would read the same. */
export function formatLimits({ low, high }: Limits, locale: Locale): [low: string, high: string] {
  const decimals =
    low === high ? 0 : ([0, 1, 2].find((d) => roundPoints(low, d) !== roundPoints(high, d)) ?? 2);
  return [formatNps(low, locale, decimals), formatNps(high, locale, decimals)];
}
