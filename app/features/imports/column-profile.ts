import type { ColumnShape } from './contract.ts';

/** More make no segments, and a text of its own for each row is none either. */
const MAX_VALUES = 200;
const VALUE_MAX = 80;

const SAMPLES = 3;
const SAMPLE_MAX = 120;
const TOKENS_SHOWN = 5;

/** A date, a score, an amount or an address is shorter; a long comment costs no look. */
const LOOKED_AT_MAX = 254;

/** What files write for nothing, in lower case. */
const TOKENS = new Set(
  'na|n/a|n.a.|n.a|#n/a|#na|null|none|nan|nil|-|–|—|?|.|nsp|nc|n.c.|nd|vide|aucun|aucune|sans réponse|non renseigné|non renseigne|unknown|inconnu|empty'.split(
    '|',
  ),
);

const ISO_DATE = /^\d{4}-\d{1,2}-\d{1,2}(?:\D|$)/;
const SLASHED_DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?:[ T,]|$)/;
const SCORE = /^\d{1,3}(?:([.,])(\d+))?$/;
const AMOUNT = /^[^\d\s]{0,4}\s*-?(\d[\d\s.,'\u202f\u00a0]*)\s*\p{L}{0,3}[€$£]?$/u;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

/** What a day or a month can be. */
const LAST_MONTH = 12;
const LAST_DAY = 31;

/** Looks at every cell of one column, and keeps only counts. */
export class ColumnProfile {
  readonly #name: string;
  readonly #samples: string[] = [];
  readonly #tokens = new Map<string, number>();
  #filled = 0;
  #hasLong = false;
  #emails = 0;
  readonly #values = new Set<string>();
  readonly #dates = { iso: 0, dayFirst: 0, monthFirst: 0, either: 0 };
  readonly #scores = {
    low: Number.POSITIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
    whole: 0,
    fractions: 0,
  };
  readonly #amounts = { comma: 0, point: 0, either: 0 };

  constructor(name: string) {
    this.#name = name;
  }

  add(cell: string): void {
    const text = cell.trim();
    if (this.#samples.length < SAMPLES) this.#samples.push(text.slice(0, SAMPLE_MAX));
    if (text === '') return;
    // A column that begins blank shows what comes later.
    if (this.#filled === 0) this.#showFilled(text);
    if (text.length <= 14 && TOKENS.has(text.toLowerCase())) {
      this.#tokens.set(text, (this.#tokens.get(text) ?? 0) + 1);
      return;
    }
    this.#filled += 1;
    if (this.#values.size <= MAX_VALUES && text.length <= VALUE_MAX) this.#values.add(text);
    else if (text.length > VALUE_MAX) this.#hasLong = true;
    if (text.length > LOOKED_AT_MAX) return;
    const first = text.charCodeAt(0);
    // Most columns hold words: nothing below begins with a letter but an address.
    if (first >= 0x30 && first <= 0x39) this.#addNumber(text);
    else if (AMOUNT.test(text)) this.#addAmount(text);
    if (text.includes('@') && EMAIL.test(text)) this.#emails += 1;
  }

  #showFilled(text: string): void {
    const isBlank = this.#samples.every((sample) => sample.length === 0);
    if (isBlank) this.#samples[SAMPLES - 1] = text.slice(0, SAMPLE_MAX);
  }

  #addNumber(text: string): void {
    const score = SCORE.exec(text);
    if (score !== null) {
      const value = Number(text.replace(',', '.'));
      const scores = this.#scores;
      scores.low = Math.min(scores.low, value);
      scores.high = Math.max(scores.high, value);
      if (score[1] === undefined) scores.whole += 1;
      else scores.fractions += 1;
    }
    const slashed = SLASHED_DATE.exec(text);
    if (slashed !== null) this.#addDate(Number(slashed[1]), Number(slashed[2]));
    else if (ISO_DATE.test(text)) this.#dates.iso += 1;
    else if (AMOUNT.test(text)) this.#addAmount(text);
  }

  /** A date whose numbers no calendar allows says nothing of the order. */
  #addDate(first: number, second: number): void {
    if (first < 1 || second < 1 || first > LAST_DAY || second > LAST_DAY) return;
    if (first > LAST_MONTH && second > LAST_MONTH) return;
    if (first > LAST_MONTH) this.#dates.dayFirst += 1;
    else if (second > LAST_MONTH) this.#dates.monthFirst += 1;
    else this.#dates.either += 1;
  }

  #addAmount(text: string): void {
    const commas = text.split(',').length - 1;
    const points = text.split('.').length - 1;
    if (commas + points === 0) return;
    const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
    const after = /^\d*/.exec(text.slice(last + 1))?.[0].length ?? 0;
    if (commas > 0 && points > 0) this.#amounts[text[last] === ',' ? 'comma' : 'point'] += 1;
    else if (commas > 1) this.#amounts.point += 1;
    else if (points > 1) this.#amounts.comma += 1;
    else if (after !== 3) this.#amounts[commas === 1 ? 'comma' : 'point'] += 1;
    else this.#amounts.either += 1;
  }

  shape(): ColumnShape {
    const { low, high, whole, fractions } = this.#scores;
    const isEmpty = whole + fractions === 0;
    return {
      name: this.#name,
      filled: this.#filled,
      samples: this.#samples,
      tokens: [...this.#tokens]
        .map(([text, count]) => ({ text, count }))
        .sort((a, b) => b.count - a.count)
        .slice(0, TOKENS_SHOWN),
      emails: this.#emails,
      values: this.#hasLong ? MAX_VALUES + 1 : this.#values.size,
      dates: this.#dates,
      scores: { low: isEmpty ? null : low, high: isEmpty ? null : high, whole, fractions },
      amounts: this.#amounts,
      dateOrder: dateOrderOf(this.#dates),
      decimal: decimalOf(this.#amounts),
    };
  }
}

/** How the dates of a column are written: told by its days past 12, or not at all. */
function dateOrderOf({ dayFirst, monthFirst, either }: ColumnShape['dates']): ColumnShape['dateOrder'] {
  if (dayFirst > 0 && monthFirst > 0) return 'mixed';
  if (dayFirst > 0) return 'dmy';
  if (monthFirst > 0) return 'mdy';
  return either > 0 ? 'ambiguous' : 'iso';
}

/** What stands before the cents: told by the column, or not at all. */
function decimalOf({ comma, point, either }: ColumnShape['amounts']): ColumnShape['decimal'] {
  if (comma > 0 && point === 0) return 'comma';
  if (point > 0 && comma === 0) return 'point';
  return comma + point + either > 0 ? 'ambiguous' : 'none';
}
