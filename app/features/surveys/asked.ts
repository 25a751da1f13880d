import type { Locale } from '../../platform/i18n/locale.ts';
import type { Audience, Formality, Survey, WordingChanges } from './contract.ts';
import { type Worded, wordingOf } from './wording.ts';

type LockedWords = Pick<WordingChanges, 'question' | 'low' | 'high'>;

/** What decides the words of the question: kept with each series, since answers to other words are another measure. */
export interface Asked {
  readonly subject: string;
  readonly audience: Audience;
  readonly formality: Formality;
  readonly wording: Readonly<Partial<Record<Locale, LockedWords>>>;
}

export function askedBy({ subject, audience, formality, wording }: Worded): Asked {
  return { subject, audience, formality, wording: { fr: locked(wording.fr), en: locked(wording.en) } };
}

const locked = ({ question, low, high }: WordingChanges = {}): LockedWords => ({ question, low, high });

/** The survey with the question of an earlier series. */
export function withAsked(survey: Survey, asked: Asked): Survey {
  const { fr, en } = survey.wording;
  const wording = {
    fr: { ...fr, ...locked(asked.wording.fr) },
    en: { ...en, ...locked(asked.wording.en) },
  };
  return { ...survey, subject: asked.subject, audience: asked.audience, formality: asked.formality, wording };
}

/** Which of what is asked reads otherwise, in a language that customers were asked in. */
export function changesOfAsked(before: Survey, after: Worded): readonly string[] {
  const settings = (['subject', 'audience', 'formality'] as const).filter(
    (key) => before[key] !== after[key],
  );
  const words: string[] = [];
  for (const locale of before.locales) {
    const [old, next] = [wordingOf(before, locale), wordingOf(after, locale)];
    for (const key of ['question', 'low', 'high'] as const) {
      const isOwn = before.wording[locale]?.[key] !== after.wording[locale]?.[key];
      if (old[key] !== next[key] && isOwn) words.push(`wording.${locale}.${key}`);
    }
  }
  return [...settings, ...words];
}
