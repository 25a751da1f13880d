/** Words of one of the two languages only, and frequent enough to be in any sentence. */
const WORDS = {
  fr: 'le la les un une des du et est que qui dans pour pas vous nous je il elle sur avec ce cette au aux ne se sa son ses leur mais par plus à été être avoir fait sont était',
  en: 'the and is are of to in that it you we for with this not was were has have had will she he they his her their but by from at be been do did would',
} as const;

const SETS = { fr: new Set(WORDS.fr.split(' ')), en: new Set(WORDS.en.split(' ')) };

const ACCENTED = /[àâçéèêëîïôùûœ]/;

/** What a note is written in, by its small words; the fallback where they do not say. */
export function languageOf(text: string, fallback: 'fr' | 'en'): 'fr' | 'en' {
  let fr = 0;
  let en = 0;
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (SETS.fr.has(word) || ACCENTED.test(word)) fr += 1;
    if (SETS.en.has(word)) en += 1;
  }
  return fr === en ? fallback : fr > en ? 'fr' : 'en';
}
