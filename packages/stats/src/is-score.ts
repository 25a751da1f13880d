/** One person's answer to the Net Promoter question: an integer from 0 to 10, eleven values. */
export type Score = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/**
 * Says whether a value is a score: a number, an integer, from 0 to 10. Nothing is coerced, so `'9'`, `true`,
 * `6.5` and `NaN` are not scores (text goes through `parseScore`).
 *
 * - Shape: any value → boolean (a type guard). Throws nothing.
 * - Source: Reichheld, F. (2003). The One Number You Need to Grow. Harvard Business Review 81(12), 46–55.
 *
 * @example
 * isScore(0); // true
 * isScore(6.5); // false
 */
export function isScore(value: unknown): value is Score {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10;
}
