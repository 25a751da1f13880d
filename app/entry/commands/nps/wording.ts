import { formatPoints } from '@boucle/stats';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { createTranslate, type MessageValues } from '../../../platform/i18n/translate.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };

export type Paint = (style: 'bold' | 'dim' | 'red' | 'cyan', text: string) => string;

/** How the command writes: its language, its numbers, its colours. */
export interface Wording {
  readonly t: (key: string, values?: MessageValues) => string;
  readonly count: (number: number) => string;
  /** Of a share from 0 to 1. */
  readonly percent: (share: number) => string;
  readonly points: (points: number) => string;
  /** Text of a file on one line of a terminal. */
  readonly line: (text: string) => string;
  readonly paint: Paint;
}

/** A header may be a whole question: its beginning names it. */
const LINE_LETTERS = 60;

export function createWording(locale: Locale, paint: Paint): Wording {
  const translate = createTranslate({ nps: { en, fr } });
  const whole = new Intl.NumberFormat(locale);
  const decimal = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 });
  // Terminals draw the narrow space of French thousands badly.
  const plain = (text: string) => text.replaceAll('\u202f', '\u00a0');
  return {
    t: (key, values) => translate(locale, `nps:${key}`, values),
    count: (number) => plain(whole.format(number)),
    percent: (share) => plain(decimal.format(share)),
    points: (points) => formatPoints(points),
    line: onOneLine,
    paint,
  };
}

/** A file must not move the cursor, nor colour what follows. */
function onOneLine(text: string): string {
  const letters = Array.from(text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim());
  return letters.length > LINE_LETTERS ? `${letters.slice(0, LINE_LETTERS - 1).join('')}…` : letters.join('');
}
