import { asWritten, type FindingKind, type RawFinding } from '../finding.ts';
import type { Token } from '../tokens.ts';
import { ENGLISH_RULES } from './rules.ts';

/** A sentence of English as rules see it. */
export class EnglishPhrase {
  readonly words: readonly Token[];
  readonly #text: string;
  readonly #found: RawFinding[];

  constructor(words: readonly Token[], text: string, found: RawFinding[]) {
    this.words = words;
    this.#text = text;
    this.#found = found;
  }

  lower(at: number): string {
    return this.words[at]?.lower ?? '';
  }

  report(
    kind: FindingKind,
    rule: string,
    from: Token,
    proposals: readonly string[],
    values: Readonly<Record<string, string>> = {},
    to: Token = from,
  ): void {
    const written = this.#text.slice(from.start, to.end);
    // The apostrophe of the writer: English keyboards have one, and both are read alike.
    const mark = this.#text.includes('’') ? '’' : "'";
    const fit = proposals
      .map((one) => asWritten(one.replaceAll("'", mark), written))
      .filter((one) => one !== written);
    if (fit.length > 0)
      this.#found.push({
        start: from.start,
        end: to.end,
        kind,
        rule,
        values: { word: written, ...values },
        proposals: fit,
      });
  }
}

export function english(phrases: readonly Token[][], text: string): RawFinding[] {
  const found: RawFinding[] = [];
  for (const tokens of phrases) {
    const phrase = new EnglishPhrase(tokens, text, found);
    for (const [at, word] of tokens.entries()) {
      if (word.kind !== 'word') continue;
      for (const rule of ENGLISH_RULES) rule(phrase, at, word);
    }
  }
  return found;
}
