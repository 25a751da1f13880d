import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { setLocale } from '../../platform/http-client/fetch-json.ts';
import { isLocale, type Locale, localeFrom } from '../../platform/i18n/locale.ts';
import { CATALOGUES } from '../catalogues.ts';

/** The choice a person made on this device; before that, the browser's language. */
const STORED = 'boucle-locale';

export function startLocale(): Locale {
  const stored = localStorage.getItem(STORED);
  return isLocale(stored) ? stored : localeFrom(navigator.languages.join(','), 'fr');
}

export function keepLocale(locale: Locale): void {
  localStorage.setItem(STORED, locale);
  applyLocale(locale);
}

function applyLocale(locale: Locale): void {
  setLocale(locale);
  document.documentElement.lang = locale;
  void i18next.changeLanguage(locale);
}

/** The sentences that the browser shows; those of mails and pages for customers stay on the server. */
export function startI18n(locale: Locale): void {
  const sentencesOf = (language: Locale) =>
    Object.fromEntries(Object.entries(CATALOGUES).map(([name, catalogue]) => [name, catalogue[language]]));
  void i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: { fr: sentencesOf('fr'), en: sentencesOf('en') },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  applyLocale(locale);
}
