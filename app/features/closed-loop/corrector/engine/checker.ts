import { setImmediate } from 'node:timers/promises';
import { doubled } from './doubled.ts';
import { english } from './english/check.ts';
import type { Checked, RawFinding } from './finding.ts';
import { french } from './french/check.ts';
import { expressions } from './french/expressions.ts';
import { readings } from './french/readings.ts';
import { AVOIR, ETRE, isAdverb } from './french/words.ts';
import { Lexicon } from './lexicon.ts';
import { loadSpeller, readDictionary } from './spelling.ts';
import { SpellingCheck } from './spelling-check.ts';
import { sentences, type Token, tokenize } from './tokens.ts';
import { tone } from './tone/check.ts';
import { typography } from './typography/check.ts';

export interface CheckInput {
  readonly text: string;
  readonly language: 'fr' | 'en';
  /** Names and words of the organization, in lower case. */
  readonly known: readonly string[];
  /** Whether it answers somebody who complained. */
  readonly isUnhappy: boolean;
}

const WARM_UP = {
  fr: [
    'Nous somes désolé que votre commande ai été livrer en retard malgrés vos apels.',
    'Est-ce que la remboursment vous convient ? Je vous rappelerais à 14 h.',
  ],
  en: [
    'We recieved you’re message and we was very sorry.',
    'This is a honest mistake, its not what we promised.',
  ],
} as const;

const meets = (a: RawFinding, b: RawFinding): boolean => a.start < b.end && b.start < a.end;

/** One finding a place: what comes first is kept, and takes the better words of a rule on the very same word. */
export function withoutOverlaps(found: readonly RawFinding[]): RawFinding[] {
  const kept: RawFinding[] = [];
  for (const one of found) {
    const at = kept.findIndex((other) => meets(other, one));
    const other = kept[at];
    if (other === undefined) kept.push(one);
    else if (
      other.kind === 'spelling' &&
      other.start === one.start &&
      other.end === one.end &&
      other.rule === 'spelling'
    ) {
      kept[at] = { ...other, proposals: [...new Set([...one.proposals, ...other.proposals])] };
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Where sentences begin: a capital there says nothing of a name, unless a second one follows. */
function starts(phrases: readonly Token[][]): Set<number> {
  const found = new Set<number>();
  for (const [first, second] of phrases) {
    const isName = second !== undefined && (/^\p{Lu}/u.test(second.text) || second.text === ',');
    if (first !== undefined && !isName) found.add(first.start);
  }
  return found;
}

/** « il est desole »: after an auxiliary a participle is meant. */
function preferParticiples(spelling: RawFinding[], tokens: readonly Token[], lexicon: Lexicon): void {
  for (const [index, one] of spelling.entries()) {
    let at = tokens.findIndex((token) => token.start === one.start) - 1;
    while (isAdverb(tokens[at]?.lower ?? '')) at -= 1;
    const before = tokens[at]?.lower ?? '';
    if (!ETRE.has(before) && !AVOIR.has(before) && before !== 'été') continue;
    const isParticiple = (word: string): boolean =>
      readings(lexicon, word.toLowerCase()).some((reading) => reading.pos === 'participle');
    const proposals = one.proposals.toSorted((a, b) => Number(isParticiple(b)) - Number(isParticiple(a)));
    spelling[index] = { ...one, proposals };
  }
}

/** All that can be said of a text in one language; loaded once, then as fast as typing. */
export class Checker {
  readonly #spelling: SpellingCheck;
  readonly #lexicon: Lexicon | null;

  private constructor(spelling: SpellingCheck, lexicon: Lexicon | null) {
    this.#spelling = spelling;
    this.#lexicon = lexicon;
  }

  static async load(language: 'fr' | 'en', adviceMs?: number): Promise<Checker> {
    const files = await readDictionary(language);
    const speller = await loadSpeller(files);
    // Each step takes some fifty milliseconds: others may be served in between.
    await setImmediate();
    const lexicon = language === 'fr' ? new Lexicon(files.aff.toString(), files.dic) : null;
    const checker = new Checker(new SpellingCheck(speller, language, files.dic, adviceMs), lexicon);
    // Read once for nothing: the first letter is then as fast as the next.
    for (const text of WARM_UP[language]) checker.check({ text, language, known: [], isUnhappy: true });
    return checker;
  }

  check({ text, language, known, isUnhappy }: CheckInput): Checked {
    const tokens = tokenize(text, language);
    const phrases = sentences(tokens, text);
    const spelling = this.#spelling.check(tokens, new Set(known), starts(phrases));
    if (this.#lexicon !== null) preferParticiples(spelling, tokens, this.#lexicon);
    const meant = new Map(
      spelling.flatMap((one) => {
        const best = one.proposals[0]?.toLowerCase();
        return best === undefined || /[ ’']/.test(best) ? [] : [[one.start, best] as const];
      }),
    );
    const grammar =
      this.#lexicon === null ? english(phrases, text) : french(phrases, text, this.#lexicon, meant);
    const verdict = tone(text, tokens, language, isUnhappy);
    const findings = withoutOverlaps([
      ...(language === 'fr' ? expressions(text) : []),
      ...doubled(tokens, text, language),
      ...spelling,
      ...grammar,
      ...verdict.findings,
      ...typography(text, tokens, language),
    ]);
    return { findings, tone: verdict.tone };
  }
}
