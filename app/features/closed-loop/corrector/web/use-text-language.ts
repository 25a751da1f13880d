import { useLocale } from '../../../../ui/locale.ts';
import { languageOf } from '../language-of.ts';

/** What somebody writes in where nobody is written to: their words say it, else the screen. */
export function useTextLanguage(text: string): 'fr' | 'en' {
  const spoken = useLocale();
  return languageOf(text, spoken === 'en' ? 'en' : 'fr');
}
