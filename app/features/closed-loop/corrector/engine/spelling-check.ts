import { isBritish } from './english/words.ts';
import { asWritten, type RawFinding } from './finding.ts';
import { isCommon } from './french/genders.ts';
import type { Speller } from './spelling.ts';
import { quickSuggestions } from './suggest.ts';
import type { Token } from './tokens.ts';
import { Trigrams } from './trigrams.ts';

const MAX_PROPOSALS = 5;
/** A text full of unknown words would keep everybody waiting: the rest is advised on when it is read again. */
const MAX_ADVICE_MS = 40;

/** Of our own work, not of the clock: a server that is busy otherwise gives the same advice, only later. */
function workedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
const MAX_REMEMBERED = 2_000;

/** Words of the trade that the dictionaries do not have. */
const KNOWN: Readonly<Record<'fr' | 'en', ReadonlySet<string>>> = {
  fr: new Set(
    'mail mails email emails e-mail e-mails sms wifi web pdf mme mlle mr mm tél rdv cb rib iban bic sav kg km cm mm ml ht ttc tva sarl sas app appli applis newsletter chatbot smartphone feedback nps csat ces boucle qr led wi-fi h j s n etc ok livechat dropshipping click collect n° m. navrée'.split(
      ' ',
    ),
  ),
  en: new Set(
    'email emails e-mail e-mails sms wifi app apps website websites online ok pm am mr mrs ms dr vat ltd plc iban pdf faq chatbot smartphone feedback nps csat ces qr led wi-fi boucle signup etc eg ie x'.split(
      ' ',
    ),
  ),
};

const COMMON_EN = new Set(
  'the our your address received receive patience apologise inconvenience appreciate definitely customer delivery order refund parcel'.split(
    ' ',
  ),
);
const weigh = (language: 'fr' | 'en') => (word: string) =>
  language === 'fr' ? (isCommon(word) ? -1 : /[ \-’']/.test(word) ? 1 : 0) : COMMON_EN.has(word) ? -0.6 : 0;

export class SpellingCheck {
  readonly #speller: Speller;
  readonly #language: 'fr' | 'en';
  readonly #suggested = new Map<string, readonly string[]>();

  readonly #trigrams: Trigrams;

  readonly #adviceMs: number;

  constructor(speller: Speller, language: 'fr' | 'en', dic: Buffer, adviceMs = MAX_ADVICE_MS) {
    this.#adviceMs = adviceMs;
    this.#trigrams = new Trigrams(dic);
    this.#speller = speller;
    this.#language = language;
  }

  isRight(text: string): boolean {
    const word = text.replaceAll('’', "'");
    const lower = word.toLowerCase();
    if (KNOWN[this.#language].has(lower)) return true;
    if (this.#speller.spell(word) || this.#speller.spell(lower)) return true;
    // Capitals without accents are how many keyboards write: ETE, A, ECHANGE.
    if (this.#language === 'fr')
      return /^(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|quoiqu|presqu|quelqu)'$/.test(lower);
    return (
      isBritish(word, (one) => this.#speller.spell(one)) ||
      (/'s?$/.test(lower) && this.#speller.spell(lower.replace(/'s?$/, '')))
    );
  }

  suggest(text: string, isLate: boolean): readonly string[] {
    const lower = text.toLowerCase().replaceAll('’', "'");
    const known = this.#suggested.get(lower);
    if (known !== undefined) return known;
    if (isLate) return [];
    const found = quickSuggestions(
      lower,
      this.#language,
      (one) => this.#trigrams.mayBeWord(one) && this.#speller.spell(one),
      weigh(this.#language),
    ).slice(0, MAX_PROPOSALS);
    if (this.#suggested.size >= MAX_REMEMBERED) this.#suggested.clear();
    this.#suggested.set(lower, found);
    return found;
  }

  /** Names and codes are no faults: capitals inside a sentence, and what the organization knows. */
  check(tokens: readonly Token[], known: ReadonlySet<string>, starts: ReadonlySet<number>): RawFinding[] {
    const found: RawFinding[] = [];
    const until = workedMs() + this.#adviceMs;
    for (const token of tokens) {
      if (token.kind !== 'word' || token.text.length < 2 || this.isRight(token.text)) continue;
      const lower = token.text.toLowerCase().replaceAll('’', "'");
      if (known.has(lower) || lower.split('-').every((part) => known.has(part) || this.isRight(part)))
        continue;
      if (known.has(lower.replace(/'s$/, ''))) continue;
      const isCapital = /^\p{Lu}/u.test(token.text);
      if (isCapital && !starts.has(token.start)) continue;
      const isAcronym = token.text.length <= 5 && token.text === token.text.toUpperCase();
      if (isAcronym) continue;
      const proposals = this.suggest(token.text, workedMs() > until).map((one) =>
        asWritten(this.#language === 'fr' ? one.replaceAll("'", '’') : one, token.text),
      );
      found.push({
        start: token.start,
        end: token.end,
        kind: 'spelling',
        rule: proposals.length === 0 ? 'unknown' : 'spelling',
        values: { word: token.text },
        proposals,
      });
    }
    return found;
  }
}
