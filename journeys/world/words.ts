import { CATALOGUES } from '../../app/entry/catalogues.ts';
import { LOCALES, type Locale } from '../../app/platform/i18n/locale.ts';
import { createTranslate, type MessageValues } from '../../app/platform/i18n/translate.ts';
import { en } from '../../app/ui/words/en.ts';
import { fr } from '../../app/ui/words/fr.ts';

export { LOCALES, type Locale };

/** What a journey is called in each language, and the browser that goes on it. */
export const LANGUAGES = {
  fr: { name: 'en français', browser: 'fr-FR' },
  en: { name: 'in English', browser: 'en-GB' },
} as const satisfies Record<Locale, object>;

const translate = createTranslate(CATALOGUES);

/** The product's own sentences, as its reader sees them: `say('entry:nav.ask')`. */
export function wordsOf(locale: Locale) {
  const say = (key: string, values: MessageValues = {}): string => {
    const sentence = translate(locale, key, values);
    if (sentence === key || sentence === key.split(':')[1]) throw new Error(`no sentence ${key}`);
    return sentence;
  };
  return { locale, say, ui: locale === 'fr' ? fr : en };
}

export type Words = ReturnType<typeof wordsOf>;
