import type { Table } from '../../../platform/tabular/open-table.ts';

/** The lowest and the highest score of a column; null when it holds none. */
export interface ScoreRange {
  readonly low: number | null;
  readonly high: number | null;
}

/** Scales that people take for one another. */
const OTHER_SCALES = [5, 7] as const;

/**
 * Which other scale scores from 0 to 10 were probably asked on: all of them lie in it. A person must say so or deny
 * it, since turned into NPS they would be a figure of something else.
 */
export function suspectedScale({ low, high }: ScoreRange): 5 | 7 | null {
  if (low === null || high === null || low < 1) return null;
  return OTHER_SCALES.find((top) => high <= top) ?? null;
}

const NUMBER = /^\d{1,3}(?:[.,]\d+)?$/;

/** Looks at a whole column of scores. */
export async function scoreRange(table: Table, column: number): Promise<ScoreRange> {
  let low: number | null = null;
  let high: number | null = null;
  for await (const batch of table.records([column])) {
    for (const { cells } of batch) {
      const text = (cells[0] ?? '').trim();
      if (!NUMBER.test(text)) continue;
      const value = Number(text.replace(',', '.'));
      low = Math.min(low ?? value, value);
      high = Math.max(high ?? value, value);
    }
  }
  return { low, high };
}
