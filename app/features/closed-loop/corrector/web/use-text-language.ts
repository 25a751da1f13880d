import { useLocale } from '../../../../ui/locale.ts';
import { languageOf } from '../language-of.ts';

/** What somebody writes in: their words say it, else what is likely, else the screen. */
export function useTextLanguage(text: string, likely?: 'fr' | 'en'): 'fr' | 'en' {
  const spoken = useLocale();
  return languageOf(text, likely ?? spoken);
}
