import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { setLocale } from '../../platform/http-client/fetch-json.ts';
import { isLocale, type Locale, localeFrom } from '../../platform/i18n/locale.ts';
import type { Catalogue } from '../../platform/i18n/translate.ts';

/** The choice a person made on this device; before that, the browser's language. */
const STORED = 'boucle-locale';

export function startLocale(): Locale {
  const stored = localStorage.getItem(STORED);
  return isLocale(stored) ? stored : localeFrom(navigator.languages.join(','), 'fr');
}

/** What the home screen needs comes first; the rest with the first other screen. */
async function homeSentences(locale: Locale): Promise<Catalogue> {
  return locale === 'fr'
    ? (await import('../catalogue-home-fr.ts')).CATALOGUE_HOME_FR
    : (await import('../catalogue-home-en.ts')).CATALOGUE_HOME_EN;
}

async function allSentences(locale: Locale): Promise<Catalogue> {
  return locale === 'fr'
    ? (await import('../catalogue-fr.ts')).CATALOGUE_FR
    : (await import('../catalogue-en.ts')).CATALOGUE_EN;
}

const LOADED = new Set<string>();

/** Every sentence in the language of the screen, or in another that is about to be its language. */
export async function loadSentences(locale: string = i18next.language): Promise<void> {
  if (LOADED.has(locale) || !isLocale(locale)) return;
  for (const [feature, sentences] of Object.entries(await allSentences(locale))) {
    i18next.addResourceBundle(locale, feature, sentences);
  }
  LOADED.add(locale);
}

export async function keepLocale(locale: Locale): Promise<void> {
  await loadSentences(locale);
  localStorage.setItem(STORED, locale);
  await applyLocale(locale);
}

async function applyLocale(locale: Locale): Promise<void> {
  setLocale(locale);
  document.documentElement.lang = locale;
  await i18next.changeLanguage(locale);
}

/** The sentences that the browser shows; those of mails and pages for customers stay on the server. */
export async function startI18n(locale: Locale): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: await homeSentences(locale) },
    interpolation: { escapeValue: false },
  });
  await applyLocale(locale);
}
