import { isScore, type Score } from './is-score.ts';

/** What a cell of text holds: a score, nothing, or something that is no score. */
export type ParsedScore = { kind: 'score'; score: Score } | { kind: 'missing' } | { kind: 'invalid' };

/**
 * Reads a score from text. The text is trimmed (non-breaking spaces included), then must be ASCII digits only
 * with a value from 0 to 10: `'09'` is 9, but `'7.0'`, `'6.5'`, `'11'`, `'+9'` and `'neuf'` are invalid, never
 * rounded nor clamped.
 *
 * - Shape: text, and the tokens that mean "no answer" in this file → `ParsedScore`. Throws nothing.
 * - Blank text is always missing. A token is compared exactly, after trimming both sides, and before the digits
 *   are read, so that a file may declare `'99'` or even `'0'` as missing.
 * - Source: the rule of this library; an import that guesses would change the figure in silence.
 *
 * @example
 * parseScore('\u00a009 '); // { kind: 'score', score: 9 }
 * parseScore('NA', ['NA']); // { kind: 'missing' }
 * parseScore('7.0'); // { kind: 'invalid' }
 */
export function parseScore(text: string, missingTokens: readonly string[] = []): ParsedScore {
  const trimmed = text.trim();
  if (trimmed === '' || missingTokens.some((token) => token.trim() === trimmed)) return { kind: 'missing' };
  if (!/^\d+$/.test(trimmed)) return { kind: 'invalid' };
  const score = Number(trimmed);
  return isScore(score) ? { kind: 'score', score } : { kind: 'invalid' };
}
