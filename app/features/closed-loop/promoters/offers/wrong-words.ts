import { asksForReview } from './asks-for-review.ts';
import type { WriteOffer } from './contract.ts';

const LOCALES = ['fr', 'en'] as const;
const PARTS = ['title', 'text', 'conditions'] as const;

/** The fields of an offer that ask for what may not be asked for, each with the sentence that says why. */
export function wrongWords(words: WriteOffer['words']): Record<string, string> {
  const wrong = LOCALES.flatMap((locale) =>
    PARTS.flatMap((part) => {
      const price = asksForReview(words[locale]?.[part] ?? '');
      return price === null ? [] : [[`words.${locale}.${part}`, `offers:problems.for-${price}`] as const];
    }),
  );
  return Object.fromEntries(wrong);
}
