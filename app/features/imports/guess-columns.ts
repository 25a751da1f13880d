import {
  type ColumnPlan,
  type ColumnShape,
  type Field,
  type ImportKind,
  PROPERTIES_MAX,
  PROPERTY,
  type Shape,
} from './contract.ts';
import { HEADER_WORDS, plainHeader, RECOMMEND } from './header-words.ts';

export type Guess = ColumnPlan & { confidence: 'sure' | 'likely' };

/** So many of a column's cells must look like what it is taken for. */
const MOST = 0.8;

/** Longer, a header is a question or a sentence: a word in it says little. */
const SHORT_HEADER_WORDS = 4;
const PROPERTY_NAME_MAX = 60;

/** An organization has ten dimensions for ever: a file does not take them all by itself. */
const MAX_SPLITS = 5;
const MAX_VALUES = 200;

/** A text of its own in every row is no property to split by: a person decides. */
const LONG_CELL = 80;

const mostly = (count: number, { filled }: ColumnShape): boolean => filled > 0 && count >= filled * MOST;

/** What each column seems to be. Nothing is taken from a column without a person seeing it. */
export function guessColumns(kind: ImportKind, { columns }: Shape): Guess[] {
  const guesses = new Map<number, Guess>();
  const taken = new Set<Field>();
  const take = (column: number, field: Field, confidence: Guess['confidence']) => {
    if (guesses.has(column) || taken.has(field)) return;
    taken.add(field);
    const missing = columns[column]?.tokens.map(({ text }) => text) ?? [];
    guesses.set(column, { column, field, confidence, ...(missing.length > 0 && { missing }) });
  };
  const headers = columns.map(({ name }) => plainHeader(name));
  const words = Object.entries(HEADER_WORDS[kind]) as [Field, readonly string[]][];
  // The word that stands first in a list is the surest: `Nom complet` before `Nom`, whatever their order in the file.
  for (const [field, names] of words) {
    const ranks = headers.map((header) => names.indexOf(header)).filter((rank) => rank >= 0);
    const best = ranks.length === 0 ? -1 : headers.indexOf(names[Math.min(...ranks)] as string);
    if (best >= 0 && fits(field, columns[best] as ColumnShape)) take(best, field, 'sure');
  }
  for (const [column, header] of headers.entries()) {
    const shape = columns[column] as ColumnShape;
    if (mostly(shape.emails, shape)) take(column, 'email', 'likely');
    if (kind === 'responses' && RECOMMEND.test(header) && isScore(shape)) take(column, 'score', 'likely');
    if (kind === 'responses' && isDate(shape)) take(column, 'answeredAt', 'likely');
    if (header.split(' ').length > SHORT_HEADER_WORDS) continue;
    const near = words.find(([, names]) =>
      names.some((name) => name.length > 3 && ` ${header} `.includes(` ${name} `)),
    );
    if (near !== undefined && fits(near[0], shape)) take(column, near[0], 'likely');
  }
  const names = new Set<string>();
  let splits = 0;
  for (const [column, shape] of columns.entries()) {
    if (names.size === PROPERTIES_MAX) break;
    const property = plainName(shape.name, column);
    if (guesses.has(column) || shape.filled === 0 || names.has(property) || isLong(shape)) continue;
    names.add(property);
    const split = kind === 'responses' && isSegment(shape) && splits < MAX_SPLITS;
    if (split) splits += 1;
    guesses.set(column, { column, field: PROPERTY, property, ...(split && { split }), confidence: 'likely' });
  }
  return [...guesses.values()].sort((a, b) => a.column - b.column);
}

const plainName = (name: string, column: number): string =>
  name.replace(/\s+/g, ' ').trim().slice(0, PROPERTY_NAME_MAX) || `#${column + 1}`;

const isLong = ({ name, samples }: ColumnShape): boolean =>
  name.length > PROPERTY_NAME_MAX || samples.some((sample) => sample.length > LONG_CELL);

/** A property to split by has few values, and each of them more than once. */
const isSegment = ({ filled, values }: ColumnShape): boolean =>
  values >= 2 && values <= MAX_VALUES && values <= filled / 3;

const isScore = (shape: ColumnShape): boolean => {
  const { low, high, whole, fractions } = shape.scores;
  return low !== null && high !== null && high <= 10 && mostly(whole + fractions, shape);
};

const isDate = (shape: ColumnShape): boolean => {
  const { iso, dayFirst, monthFirst, either } = shape.dates;
  return mostly(iso + dayFirst + monthFirst + either, shape);
};

/** A header may say one thing and the column hold another. */
function fits(field: Field, shape: ColumnShape): boolean {
  if (shape.filled === 0) return true;
  if (field === 'email') return shape.emails >= shape.filled / 2;
  if (field === 'score') return shape.scores.whole + shape.scores.fractions >= shape.filled / 2;
  if (field === 'answeredAt') {
    const { iso, dayFirst, monthFirst, either } = shape.dates;
    return iso + dayFirst + monthFirst + either >= shape.filled / 2;
  }
  return true;
}
