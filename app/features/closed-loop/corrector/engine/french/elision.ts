import { takesElision } from './aspirated.ts';
import { genderOf } from './genders.ts';
import { as, type Phrase, personsOf, type Word } from './phrase.ts';
import { determiner } from './words.ts';

const ELIDES = new Set('le la de que je me te se ne jusque lorsque puisque quoique'.split(' '));
const VOWEL_SHORT = new Set([
  'il',
  'ils',
  'elle',
  'elles',
  'on',
  'en',
  'y',
  'un',
  'une',
  'est',
  'a',
  'ai',
  'avait',
  'étais',
  'était',
  'avez',
  'ont',
  'avons',
  'êtes',
  'eux',
  'au',
  'aux',
  'à',
]);

function elides(word: Word, next: Word): boolean {
  if (next.kind !== 'word') return false;
  if (
    /^(?:le|la|de|ce)$/.test(word.lower) &&
    /^(?:un|une|a|à|y|en|au|aux|et|ou|où|est|ont|on)$/.test(next.lower)
  ) {
    return word.lower === 'de' && /^(?:un|une)$/.test(next.lower);
  }
  if (
    /^(?:que|lorsque|puisque|quoique|ne|je|se|me|te|jusque)$/.test(word.lower) &&
    VOWEL_SHORT.has(next.lower)
  )
    return true;
  if (next.text.length > 1 && next.text === next.text.toUpperCase()) return false;
  return takesElision(next.lower);
}

export function elision(phrase: Phrase): void {
  for (const [at, word] of phrase.words.entries()) {
    const next = phrase.at(at + 1);
    if (next === undefined || word.kind !== 'word' || word.clitic !== null) continue;
    // « Dites-le à … »: after a hyphen nothing is elided.
    if (ELIDES.has(word.lower) && elides(word, next)) {
      const letter = word.lower.slice(0, -1);
      phrase.report('typography', 'elision', [word, next], [`${letter}'${next.text}`], { next: next.text });
    } else if (word.lower === 'si' && /^ils?$/.test(next.lower)) {
      phrase.report('typography', 'elision', [word, next], [`s'${next.text}`], { next: next.text });
    } else if (word.lower === 'ce' && /^(?:est|était|étaient|a)$/.test(next.lower) && next.clitic === null) {
      phrase.report('typography', 'elision', [word, next], [`c'${next.text}`], { next: next.text });
    } else if (word.lower === 'ce' || word.lower === 'cet') {
      demonstrative(phrase, word, next);
    }
  }
}

/** « ce article », « cet colis ». */
function demonstrative(phrase: Phrase, word: Word, next: Word): void {
  const noun = as(next, 'noun');
  if (noun === undefined || next.kind !== 'word' || determiner(next.lower) !== null) return;
  const isVowel = takesElision(next.lower);
  if (word.lower === 'ce' && isVowel && personsOf(next) === 0 && genderOf(noun.lemma) !== 'f') {
    phrase.report('agreement', 'cet', word, ['cet'], { noun: next.text });
  } else if (word.lower === 'cet' && !isVowel && genderOf(noun.lemma) !== 'f') {
    phrase.report('agreement', 'ce', word, ['ce'], { noun: next.text });
  }
}
