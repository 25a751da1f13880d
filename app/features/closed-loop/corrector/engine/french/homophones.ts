import type { Phrase } from './phrase.ts';
import { VERB_JUDGES } from './verb-homophones.ts';
import { WORD_JUDGES } from './word-homophones.ts';

const JUDGES = { ...VERB_JUDGES, ...WORD_JUDGES };

export function homophones(phrase: Phrase): void {
  for (const [at, word] of phrase.words.entries()) {
    if (word.kind === 'word') JUDGES[word.lower]?.(phrase, at, word);
  }
}
