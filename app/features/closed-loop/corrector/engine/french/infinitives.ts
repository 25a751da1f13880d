import { as, is, type Phrase, type Word } from './phrase.ts';
import { conjugate } from './readings.ts';
import { determiner, isAdverb, isModal, PREPOSITIONS } from './words.ts';

const CLITICS = new Set("me m' te t' se s' le la l' les lui leur y en nous vous".split(' '));
const BEFORE_INFINITIVE = new Set(['pour', 'sans', 'de', "d'", 'à']);
const CONJUNCTIONS = new Set(['si', 'que', "qu'", 'quand', 'lorsque', 'comme', 'où', 'dont', 'puisque']);

/** « remboursé » or « commandez » where only « rembourser » or « commander » fits; its infinitive. */
function meantInfinitive(word: Word | undefined): string | null {
  if (word === undefined || word.kind !== 'word' || word.clitic !== null) return null;
  if (word.lower.endsWith('é')) {
    const reading = as(word, 'participle');
    return reading?.lemma.endsWith('er') === true ? reading.lemma : null;
  }
  const verb = as(word, 'verb');
  return word.lower.endsWith('ez') && verb?.lemma.endsWith('er') === true && !is(word, 'noun')
    ? verb.lemma
    : null;
}

function afterModal(phrase: Phrase, at: number): void {
  let place = at + 1;
  while (CLITICS.has(phrase.lower(place)) || isAdverb(phrase.lower(place))) place += 1;
  const target = phrase.at(place);
  if (place > at + 5 || phrase.at(at)?.clitic === 'être') return;
  const lemma = meantInfinitive(target);
  if (target === undefined || lemma === null) return;
  // « Vous savez » right after « si vous voulez »: two clauses without a comma are rare, a noun is not.
  if (is(target, 'noun') && target.lower.endsWith('é') && place === at + 1) return;
  phrase.report('agreement', 'infinitive-after-verb', target, [lemma], { verb: phrase.at(at)?.text ?? '' });
}

function afterPreposition(phrase: Phrase, at: number): void {
  let place = at + 1;
  while (CLITICS.has(phrase.lower(place)) && place < at + 4) place += 1;
  const hasClitic = place > at + 1;
  const target = phrase.at(place);
  const lemma = meantInfinitive(target);
  if (target === undefined || lemma === null) return;
  const after = phrase.at(place + 1);
  const hasObject =
    after?.kind === 'word' &&
    (determiner(after.lower) !== null || /^(?:à|vous|nous|ce|que|qu')$/.test(after.lower));
  // « de la passé »: an article before a noun is no pronoun before a verb.
  const isArticle =
    hasClitic && /^(?:le|la|les|l'|leur)$/.test(phrase.lower(place - 1)) && is(target, 'noun');
  if (isArticle || (!hasClitic && !hasObject) || (is(target, 'noun') && !hasObject)) return;
  if (
    PREPOSITIONS.has(after?.lower ?? '') &&
    /^(?:d'|de)$/.test(phrase.lower(at)) &&
    /^(?:de|du|des|d')$/.test(after?.lower ?? '')
  )
    return;
  phrase.report('agreement', 'infinitive-after-preposition', target, [lemma], {
    preposition: phrase.at(at)?.text ?? '',
  });
}

/** « si vous souhaiter », « que vous demander ». */
function afterVous(phrase: Phrase, at: number): void {
  if (!CONJUNCTIONS.has(phrase.lower(at - 1))) return;
  const target = phrase.at(at + 1);
  if (target === undefined || target.clitic !== null || target.readings.length === 0) return;
  const isBare = is(target, 'infinitive') && target.lower.endsWith('er');
  const lemma =
    as(target, 'infinitive')?.lemma ??
    (target.lower.endsWith('é') ? as(target, 'participle')?.lemma : undefined);
  if (lemma === undefined || is(target, 'noun') || !(isBare || target.lower.endsWith('é'))) return;
  phrase.report('agreement', 'vous-ending', target, [conjugate(phrase.lexicon, lemma, 16, target.lower)]);
}

export function infinitives(phrase: Phrase): void {
  for (const [at, word] of phrase.words.entries()) {
    if (word.kind !== 'word') continue;
    if (
      isModal(word.lower) &&
      word.lower !== 'viens' &&
      !word.lower.startsWith('vien') &&
      word.lower !== 'venons'
    )
      afterModal(phrase, at);
    else if (BEFORE_INFINITIVE.has(word.lower)) afterPreposition(phrase, at);
    else if (word.lower === 'vous' && word.clitic === null) afterVous(phrase, at);
  }
}
