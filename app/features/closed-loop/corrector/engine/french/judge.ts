import { is, type Phrase, personsOf, type Word } from './phrase.ts';
import { AVOIR, ETRE } from './words.ts';

/** Looks at one word in its sentence, and reports what was meant when it is sure. */
export type Judge = (phrase: Phrase, at: number, word: Word) => void;

export const isParticiple = (word: Word | undefined): boolean => is(word, 'participle');

export const isVerbOnly = (word: Word | undefined): boolean =>
  personsOf(word) !== 0 && !is(word, 'noun') && !is(word, 'participle');

export const isFinite = (word: Word | undefined): boolean =>
  personsOf(word) !== 0 || ETRE.has(word?.lower ?? '') || AVOIR.has(word?.lower ?? '');

export const say = (phrase: Phrase, word: Word, meant: string, rule = word.lower): void =>
  phrase.report('homophone', rule.replace("'", ''), word, [meant]);
