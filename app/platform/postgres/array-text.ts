/**
 * PostgreSQL's text of an array: what the driver would write, without looking at each value as if it could be
 * anything (https://www.postgresql.org/docs/18/arrays.html#ARRAYS-IO).
 */

/** Of values that need no quotes: numbers, ids, days. */
export const arrayOfPlain = (values: readonly (string | number | null)[]): string =>
  `{${values.map((value) => value ?? 'NULL').join(',')}}`;

/** Of any texts. */
export const arrayOfTexts = (values: readonly (string | null)[]): string =>
  `{${values.map((value) => (value === null ? 'NULL' : quoted(value))).join(',')}}`;

const SPECIAL = /["\\]/;

const quoted = (text: string): string =>
  SPECIAL.test(text) ? `"${text.replaceAll(/["\\]/g, '\\$&')}"` : `"${text}"`;
