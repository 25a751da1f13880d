import { as, is, type Phrase, personsOf, type Word } from './phrase.ts';
import { conjugate } from './readings.ts';
import { type Subject, subjectOf } from './subject.ts';
import { AVOIR, auxiliaryIn, BEFORE_VERB, CLAUSE_STARTS, ETRE } from './words.ts';

/** What is heard alike is meant alike, whatever other verb or tense it would be. */
const SLIPS: Readonly<Record<string, string>> = {
  '8 somme': 'sommes',
  '1 ait': 'ai',
  '1 aie': 'ai',
  '4 ai': 'a',
  '2 est': 'es',
};

const lemmaOf = (word: Word): string | undefined => as(word, 'verb')?.lemma;

/** Whether a form can only be a verb here: after a group, « commande » is a noun as likely. */
function isSureVerb(phrase: Phrase, at: number, subject: Subject): boolean {
  const word = phrase.at(at) as Word;
  if (ETRE.has(word.lower) || AVOIR.has(word.lower)) return true;
  const isOther = is(word, 'noun') || is(word, 'participle');
  if (subject.kind === 'pronoun')
    return (
      !isOther || !/^(?:nous|vous|elle|elles)$/i.test(subject.name) || BEFORE_VERB.has(phrase.lower(at - 1))
    );
  return (
    !isOther || (SURE_AFTER_PLURAL.has(word.lower) && subject.number === 'p' && isAfterNoObject(phrase, at))
  );
}

/** Nouns as well, but never right after a noun in the plural. */
const SURE_AFTER_PLURAL = new Set(['manque', 'marche', 'reste', 'change']);

const isAfterNoObject = (phrase: Phrase, at: number): boolean => {
  const next = phrase.lower(at + 1);
  return next === '' || /^(?:depuis|encore|toujours|à|dans|pas|plus|bien|en|mal|chez|sur)$/.test(next);
};

/** Objects between: « il nous ont »; « nous » and « vous » as subjects only where a clause begins. */
function isClear(phrase: Phrase, at: number, subject: Subject): boolean {
  if (subject.kind === 'group')
    return !/^(?:et|ou|ni)$/.test(phrase.lower(subject.from - 1)) && beginsClause(phrase, subject.from);
  if (!/^(?:nous|vous)$/i.test(subject.name)) return true;
  const before = phrase.at(subject.from - 1);
  if (before?.kind === 'mark' || /^(?:que|qu'|où|dont|comme)$/.test(before?.lower ?? '')) {
    // « la lettre que vous envoie notre agence », « …, nous a-t-on dit »: the subject comes after.
    return (
      !(personsOf(phrase.at(at)) & (4 | 32)) ||
      /^(?:nous|vous)$/.test(phrase.lower(at - 1)) === false ||
      ETRE.has(phrase.lower(at)) ||
      AVOIR.has(phrase.lower(at))
    );
  }
  return true;
}

function beginsClause(phrase: Phrase, from: number): boolean {
  const before = phrase.at(from - 1);
  return (
    before === undefined ||
    CLAUSE_STARTS.has(before.lower) ||
    before.lower === 'tous' ||
    before.lower === 'toutes' ||
    before.lower === 'et'
  );
}

export function subjectVerb(phrase: Phrase): void {
  for (const [at, word] of phrase.words.entries()) {
    const persons = personsOf(word) | (AVOIR.get(word.lower) ?? 0) | (ETRE.get(word.lower) ?? 0);
    if (persons === 0 || word.clitic !== null || word.kind !== 'word' || word.lower === 'soit') continue;
    const subject = subjectOf(phrase, at);
    if (subject === null || subject.persons === 0 || (subject.persons & persons) !== 0) continue;
    if (/^(?:ce|c'|cela|ça|ceci)$/i.test(subject.name)) continue;
    if (!isSureVerb(phrase, at, subject) || !isClear(phrase, at, subject)) continue;
    if (phrase.lower(at - 1) === 'qui' && subject.kind === 'group' && is(word, 'noun')) continue;
    const lemma =
      AVOIR.has(word.lower) || word.lower === 'a'
        ? 'avoir'
        : ETRE.has(word.lower) || word.lower === 'est'
          ? 'être'
          : lemmaOf(word);
    if (lemma === undefined) continue;
    const slip = SLIPS[`${subject.persons} ${word.lower}`];
    const form =
      slip ??
      auxiliaryIn(word.lower, subject.persons) ??
      conjugate(phrase.lexicon, lemma, subject.persons, word.lower);
    const other = conjugate(phrase.lexicon, lemma, subject.persons, word.lower);
    phrase.report('agreement', 'subject-verb', word, [form, other], { subject: subject.name });
  }
}
