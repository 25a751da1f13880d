import { LOCALES, type Locale } from '../../platform/i18n/locale.ts';
import type { Survey } from './contract.ts';
import { wordingOf } from './wording.ts';

const LOCKED = ['question', 'low', 'high'] as const;

/** The words that decide what is measured. */
export type AskedWords = Readonly<Record<(typeof LOCKED)[number], string>>;

/** What a series of answers was asked, in each language it was asked in. Kept with the series. */
export type Asked = Readonly<Partial<Record<Locale, AskedWords>>>;

function wordsOf(survey: Survey, locale: Locale): AskedWords {
  const { question, low, high } = wordingOf(survey, locale);
  return { question, low, high };
}

export const askedBy = (survey: Survey): Asked =>
  Object.fromEntries(survey.locales.map((locale) => [locale, wordsOf(survey, locale)]));

/** The survey with the question of an earlier series. */
export function withAsked(survey: Survey, asked: Asked): Survey {
  const wording = { ...survey.wording };
  for (const locale of LOCALES) wording[locale] = { ...wording[locale], ...asked[locale] };
  return { ...survey, wording };
}

/**
 * The fields of a change that make its series ask something else. A language that was asked before
 * comes back with the words it had; one that never was may come with any.
 */
export function changesOfAsked(asked: Asked, before: Survey, after: Survey): readonly string[] {
  const settings = (['subject', 'audience', 'formality'] as const).filter(
    (key) => before[key] !== after[key],
  );
  const changed = new Set<string>();
  for (const locale of after.locales) {
    const [old, next, kept] = [wordsOf(before, locale), wordsOf(after, locale), asked[locale]];
    const isBack = !before.locales.includes(locale);
    for (const key of LOCKED) {
      if (kept === undefined || next[key] === kept[key] || (next[key] === old[key] && !isBack)) continue;
      const isOwn = before.wording[locale]?.[key] !== after.wording[locale]?.[key];
      const fields = isOwn || settings.length === 0 ? [`wording.${locale}.${key}`] : settings;
      for (const field of fields) changed.add(field);
    }
  }
  return [...changed];
}
