import { classify, type PairedCounts, pairedChange } from '@boucle/stats';
import type { NextScore } from '../../responses/next-scores.ts';

const BANDS = ['detractor', 'passive', 'promoter'] as const;

interface Pair {
  readonly before: number;
  readonly after: number;
}

export interface Effect {
  /** People who answered the same survey again. */
  readonly n: number;
  /** null under the minimum. */
  readonly change: {
    readonly before: number;
    readonly after: number;
    readonly difference: number;
    readonly low: number;
    readonly high: number;
  } | null;
}

/** How the same people answered the same survey before a gesture and next. */
export function effectOf(
  given: readonly { readonly score: number; readonly next: NextScore | null }[],
  minN: number,
): Effect {
  // One pair for each answer that followed: two gestures before it moved it together.
  const pairs = new Map<string, Pair>();
  for (const { score, next } of given) {
    if (next !== null) pairs.set(next.id, { before: score, after: next.score });
  }
  const change = pairs.size < minN ? null : pairedChange(countPairs([...pairs.values()]));
  if (change === null) return { n: pairs.size, change: null };
  const { before, after, difference, interval } = change;
  return { n: pairs.size, change: { before, after, difference, low: interval.low, high: interval.high } };
}

export function countPairs(pairs: readonly Pair[]): PairedCounts {
  const table: [[number, number, number], [number, number, number], [number, number, number]] = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ];
  const bandOf = (score: number) => BANDS.findIndex((band) => band === classify(score)) as 0 | 1 | 2;
  for (const { before, after } of pairs) table[bandOf(before)][bandOf(after)] += 1;
  return table;
}
