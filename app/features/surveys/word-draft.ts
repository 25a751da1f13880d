import type { Locale } from '../../platform/i18n/locale.ts';
import type { DraftWords, SurveyDraft } from './contract.ts';
import { type Worded, wordingOf } from './wording.ts';

/** How a draft reads in each language, beside what Boucle would say. */
export function wordDraft(draft: SurveyDraft): DraftWords {
  const both = (locale: Locale) => ({
    words: changeable(draft, locale),
    proposed: changeable({ ...draft, wording: {} }, locale),
  });
  return { fr: both('fr'), en: both('en') };
}

function changeable(worded: Worded, locale: Locale): DraftWords['fr']['words'] {
  const { question, low, high, reason, thanks, mail } = wordingOf(worded, locale);
  return { question, low, high, reason, thanks, mail: { subject: mail.subject, intro: mail.intro } };
}
