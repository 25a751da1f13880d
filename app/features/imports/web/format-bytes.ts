import { formatNumber } from '../../../ui/format/format-number.ts';
import { NO_BREAK_SPACE } from '../../../ui/format/space.ts';
import type { Locale } from '../../../ui/locale.ts';

const UNITS = { fr: ['o', 'ko', 'Mo', 'Go'], en: ['B', 'kB', 'MB', 'GB'] } as const;
const STEP = 1024;

/** "1,4 Mo", "1.4 MB". */
export function formatBytes(bytes: number, locale: Locale): string {
  const power = bytes < 1 ? 0 : Math.min(3, Math.floor(Math.log(bytes) / Math.log(STEP)));
  const value = bytes / STEP ** power;
  const decimals = power > 0 && value < 10 ? 1 : 0;
  return `${formatNumber(value, locale, decimals)}${NO_BREAK_SPACE}${UNITS[locale][power] ?? ''}`;
}
