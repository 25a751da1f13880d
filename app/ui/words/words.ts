import { type Locale, useLocale } from '../locale.ts';
import { en } from './en.ts';
import { fr, type Words } from './fr.ts';

const CATALOGUES: Record<Locale, Words> = { fr, en };

export function wordsOf(locale: Locale): Words {
  return CATALOGUES[locale];
}

export function useWords(): Words {
  return wordsOf(useLocale());
}
