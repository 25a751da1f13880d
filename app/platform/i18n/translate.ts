import { createInstance } from 'i18next';
import { LOCALES, type Locale } from './locale.ts';

export type MessageValues = Readonly<Record<string, string | number>>;

/** A feature's sentences: nested keys, plural forms as i18next writes them (`_one`, `_other`). */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** Sentences by feature, then language. */
export type Catalogues = Readonly<Record<string, Readonly<Record<Locale, Catalogue>>>>;

/** `translate('fr', 'surveys:problems.slug-taken', { slug })`. */
export type Translate = (locale: Locale, key: string, values?: MessageValues) => string;

/** Values are inserted as they are: whoever writes HTML escapes the whole sentence. */
export function createTranslate(catalogues: Catalogues): Translate {
  const i18n = createInstance();
  void i18n.init({
    initAsync: false,
    lng: 'fr',
    fallbackLng: false,
    resources: Object.fromEntries(
      LOCALES.map((locale) => [
        locale,
        Object.fromEntries(Object.entries(catalogues).map(([name, byLocale]) => [name, byLocale[locale]])),
      ]),
    ),
    interpolation: { escapeValue: false },
  });
  return (locale, key, values = {}) => i18n.t(key, { ...values, lng: locale });
}
