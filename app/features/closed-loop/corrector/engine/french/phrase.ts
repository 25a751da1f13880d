import { asWritten, type FindingKind, type RawFinding } from '../finding.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Token } from '../tokens.ts';
import { type Reading, readings } from './readings.ts';
import { ADVERBS, NEITHER } from './words.ts';

export interface Word extends Token {
  readonly readings: readonly Reading[];
}

/** A sentence as rules see it. */
export class Phrase {
  readonly words: readonly Word[];
  readonly lexicon: Lexicon;
  readonly #text: string;
  readonly #found: RawFinding[];

  /** `meant`: what a misspelt word most likely is, so that the rest of the sentence is still understood. */
  constructor(
    tokens: readonly Token[],
    text: string,
    lexicon: Lexicon,
    meant: ReadonlyMap<number, string>,
    found: RawFinding[],
  ) {
    this.lexicon = lexicon;
    this.#text = text;
    this.#found = found;
    this.words = tokens.map((token) => {
      const lower = meant.get(token.start) ?? token.lower;
      const isOpen = token.kind === 'word' && !NEITHER.has(lower) && !ADVERBS.has(lower);
      return { ...token, lower, readings: isOpen ? readings(lexicon, lower) : [] };
    });
  }

  at(index: number): Word | undefined {
    return this.words[index];
  }

  lower(index: number): string {
    return this.words[index]?.lower ?? '';
  }

  /** What was written from one word to another. */
  written(from: Word, to: Word = from): string {
    return this.#text.slice(from.start, to.end);
  }

  /** Reports a fault in one word, or in all from one to another. */
  report(
    kind: FindingKind,
    rule: string,
    range: Word | readonly [Word, Word],
    proposals: readonly (string | null)[],
    values: Readonly<Record<string, string>> = {},
  ): void {
    const [from, to] = 'start' in range ? [range, range] : range;
    const written = this.written(from, to);
    const hyphen = from === to && from.clitic !== null ? written.slice(from.lower.length) : '';
    const fit = new Set(
      proposals.flatMap((one) =>
        one === null ? [] : [asWritten(one.replaceAll("'", '’'), written) + hyphen],
      ),
    );
    fit.delete(written);
    if (fit.size === 0) return;
    this.#found.push({
      start: from.start,
      end: to.end,
      kind,
      rule,
      values: { word: written, ...values },
      proposals: [...fit],
    });
  }
}

type Of<P extends Reading['pos']> = Extract<Reading, { pos: P }>;

/** The first reading of a kind. */
export function as<P extends Reading['pos']>(word: Word | undefined, pos: P): Of<P> | undefined {
  return word?.readings.find((one): one is Of<P> => one.pos === pos);
}

export const is = (word: Word | undefined, pos: Reading['pos']): boolean => as(word, pos) !== undefined;

/** All persons that a form can be of; 0: it is no verb. */
export function personsOf(word: Word | undefined): number {
  let persons = 0;
  for (const one of word?.readings ?? []) if (one.pos === 'verb' && !one.isOrder) persons |= one.persons;
  return persons;
}
