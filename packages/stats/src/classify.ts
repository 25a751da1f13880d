import { isScore, type Score } from './is-score.ts';

/** The three bands of the Net Promoter scale. */
export type Band = 'promoter' | 'passive' | 'detractor';

/** The lowest score of a promoter (9–10). */
export const PROMOTER_FROM = 9;

/** The lowest score of a passive (7–8). Below it are the detractors, 0 included. */
export const PASSIVE_FROM = 7;

/**
 * The band of one score: 9–10 promoter, 7–8 passive, 0–6 detractor. Anything that is not an integer from 0 to
 * 10 is `'invalid'`: it belongs to no band and must be left out of n, and counted apart.
 *
 * - Shape: any value → band or `'invalid'`; a value typed `Score` is never invalid. Throws nothing.
 * - Source: Reichheld, F. (2003). The One Number You Need to Grow. Harvard Business Review 81(12), 46–55.
 *
 * @example
 * classify(0); // 'detractor'
 * classify(9); // 'promoter'
 * classify(6.5); // 'invalid'
 */
export function classify(score: Score): Band;
export function classify(score: unknown): Band | 'invalid';
export function classify(score: unknown): Band | 'invalid' {
  if (!isScore(score)) return 'invalid';
  if (score >= PROMOTER_FROM) return 'promoter';
  return score >= PASSIVE_FROM ? 'passive' : 'detractor';
}
