import { genderOf } from './genders.ts';
import { as, is, type Phrase, type Word } from './phrase.ts';
import type { Gender } from './readings.ts';
import { BEFORE_VERB, CLAUSE_STARTS, determiner, isAdverb, PREPOSITIONS, SUBJECTS } from './words.ts';

export interface Subject {
  readonly kind: 'pronoun' | 'group';
  /** Bits of PERSON. */
  readonly persons: number;
  readonly gender: Gender;
  readonly number: 's' | 'p' | null;
  /** What the agreement is made with, as a reader would name it. */
  readonly name: string;
  readonly from: number;
}

const NEUTRAL = new Set(['ce', "c'", 'cela', 'ça', 'ceci']);
const PRONOUN_GENDER: Readonly<Record<string, Gender>> = { il: 'm', ils: 'm', elle: 'f', elles: 'f' };
const PRONOUN_NUMBER: Readonly<Record<string, 's' | 'p' | null>> = {
  je: 's',
  "j'": 's',
  tu: 's',
  il: 's',
  elle: 's',
  on: null,
  nous: 'p',
  vous: null,
  ils: 'p',
  elles: 'p',
};
/** A group of these takes the number of what is counted, or its own: both are right. */
const COLLECTIVE =
  /^(?:plupart|partie|\p{L}+aine|moitié|ensemble|majorité|nombre|série|tiers|quart|reste|totalité|multitude|peu|beaucoup|plus|moins|sorte|type|genre|espèce|foule)$/u;
const BEFORE_NOUN =
  /^(?:petit|grand|nouve|nouvel|bon|beau|belle|bel|premier|première|dernier|dernière|autre|même|seul|deuxième|second|troisième|ancien|vieux|vieil|prochain|gros|long|simple|meilleur|tout|deux|trois|quatre|cinq|six|dix|pauvre|cher|vrai|mauvais|double|triple|futur|jeune|joli|propre|unique|énième|quelconque|réel|sincère|moindre)/;

export const isBeforeNoun = (word: string): boolean => BEFORE_NOUN.test(word);

export interface Group {
  readonly gender: Gender;
  readonly number: 's' | 'p' | null;
  readonly head: Word;
  readonly from: number;
  readonly isMany: boolean;
}

const isNominal = (word: Word): boolean =>
  is(word, 'noun') || is(word, 'participle') || isBeforeNoun(word.lower) || /^\p{Lu}/u.test(word.text);

/** The determiner at a place: a word, or a number. */
export function determinerAt(phrase: Phrase, index: number): { gender: Gender; number: 's' | 'p' } | null {
  const word = phrase.at(index);
  if (word?.kind === 'number')
    return /^[01]([.,]\d+)?$/.test(word.text) ? { gender: null, number: 's' } : { gender: null, number: 'p' };
  return word === undefined || word.clitic !== null ? null : determiner(word.lower);
}

/** The noun group that ends right before `end`, read from where its clause begins. */
export function groupBefore(phrase: Phrase, end: number): Group | null {
  let from = end;
  let isMany = false;
  while (from > 0) {
    const word = phrase.at(from - 1) as Word;
    const { lower } = word;
    if (word.kind === 'mark' || word.kind === 'opaque' || CLAUSE_STARTS.has(lower) || word.clitic !== null)
      break;
    if (lower === 'et' || lower === 'ni') isMany = true;
    else if (lower === 'ou' || lower === 'qui') return null;
    else {
      const isPart =
        word.kind === 'number' ||
        determiner(lower) !== null ||
        PREPOSITIONS.has(lower) ||
        isNominal(word) ||
        (isAdverb(lower) && !isMany && from < end);
      if (!isPart) return null;
    }
    from -= 1;
  }
  if (/^tou(?:s|tes|t|te)$/.test(phrase.lower(from)) && determiner(phrase.lower(from + 1)) !== null)
    from += 1;
  return groupFrom(phrase, from, end, isMany);
}

function groupFrom(phrase: Phrase, from: number, end: number, isMany: boolean): Group | null {
  const first = determinerAt(phrase, from);
  if (first === null) return null;
  let second: { gender: Gender; number: 's' | 'p' } | null = determinerAt(phrase, from + 1);
  const start = second === null ? from + 1 : from + 2;
  const nouns: Word[] = [];
  for (let at = start; at < end; at += 1) {
    const word = phrase.at(at) as Word;
    if (PREPOSITIONS.has(word.lower) || word.lower === 'et' || word.lower === 'ni') break;
    if (determiner(word.lower) !== null) {
      second = null;
      return null;
    }
    // A verb that cannot be a noun means that this is no group: « votre commande arrive et … ».
    if (!isNominal(word) && !isAdverb(word.lower)) return null;
    nouns.push(word);
  }
  const candidates = nouns.filter((one) => !isBeforeNoun(one.lower) || nouns.length === 1);
  const known = candidates.find((one) => genderOf(as(one, 'noun')?.lemma ?? '') !== null);
  const head = known ?? candidates[0];
  if (head === undefined || COLLECTIVE.test(head.lower)) return null;
  const noun = as(head, 'noun');
  const gender = first.gender ?? (noun === undefined ? null : (noun.gender ?? genderOf(noun.lemma)));
  const isPlural = second === null ? first.number === 'p' : first.number === 'p' || second.number === 'p';
  return {
    gender: isMany ? null : gender,
    number: isMany ? 'p' : isPlural ? 'p' : 's',
    head,
    from,
    isMany,
  };
}

/** The subject of the verb at `verb`, when it stands before it and is sure. */
export function subjectOf(phrase: Phrase, verb: number): Subject | null {
  let at = verb - 1;
  while (at >= 0 && BEFORE_VERB.has(phrase.lower(at)) && phrase.at(at)?.clitic === null) at -= 1;
  const before = phrase.at(at);
  const isFree = before === undefined || CLAUSE_STARTS.has(before.lower);
  const leftmost = phrase.at(at + 1);
  if (isFree && leftmost !== undefined && at + 1 < verb && /^(?:nous|vous)$/.test(leftmost.lower)) {
    return pronoun(leftmost, at + 1);
  }
  if (before === undefined || before.kind !== 'word' || /^(?:et|ou|ni)$/.test(before.lower)) return null;
  if (before.lower in SUBJECTS && before.clitic === null && !/^(?:nous|vous)$/.test(before.lower)) {
    const previous = phrase.lower(at - 1);
    if (/^elles?$/.test(before.lower) && (PREPOSITIONS.has(previous) || /^(?:et|ou|comme)$/.test(previous)))
      return null;
    return pronoun(before, at);
  }
  if (NEUTRAL.has(before.lower)) {
    return { kind: 'pronoun', persons: 4, gender: 'm', number: 's', name: before.text, from: at };
  }
  if (before.lower === 'qui') {
    const group = antecedent(phrase, at);
    return group === null ? null : asSubject(group);
  }
  const group = groupBefore(phrase, at + 1);
  return group === null ? null : asSubject(group);
}

const asSubject = (group: Group): Subject => ({
  kind: 'group',
  persons: group.number === 'p' ? 32 : 4,
  gender: group.gender,
  number: group.number,
  name: group.head.text,
  from: group.from,
});

function pronoun(word: Word, from: number): Subject {
  return {
    kind: 'pronoun',
    persons: SUBJECTS[word.lower] ?? 0,
    gender: PRONOUN_GENDER[word.lower] ?? null,
    number: PRONOUN_NUMBER[word.lower] ?? null,
    name: word.text,
    from,
  };
}

/** The short group right before a « que » or « qui »: a determiner, its noun, and adjectives at most. */
export function antecedent(phrase: Phrase, relative: number): Group | null {
  for (let from = relative - 2; from >= Math.max(0, relative - 4); from -= 1) {
    if (determinerAt(phrase, from) === null) continue;
    // « le nom de la personne qui… »: either noun may be meant.
    if (
      /^(?:de|du|d'|des|et|ou)$/.test(phrase.lower(from - 1)) ||
      /^(?:du|des|au|aux)$/.test(phrase.lower(from))
    )
      return null;
    return groupFrom(phrase, from, relative, false);
  }
  return null;
}
