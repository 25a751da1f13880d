import type { BandCounts } from './band-counts.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';

type Row = readonly [detractor: number, passive: number, promoter: number];

/**
 * The same people asked twice: how many went from which band to which. Rows are the first answer, columns the second,
 * both in the order detractor, passive, promoter.
 *
 * @example
 * const stayedOrLeft: PairedCounts = [[30, 8, 4], [10, 40, 10], [5, 13, 80]];
 */
export type PairedCounts = readonly [Row, Row, Row];

/** The first answers, the second ones, and how many people. Internal. Throws `ImpossibleCountsError`. */
export function margins(table: PairedCounts): { before: BandCounts; after: BandCounts; n: number } {
  const cells = table.flat();
  const n = cells.reduce((sum, count) => sum + count, 0);
  if (cells.length !== 9 || ![...cells, n].every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new ImpossibleCountsError('a table of transitions holds three rows of three integers ≥ 0');
  }
  const bands = (of: (band: 0 | 1 | 2) => readonly number[]): BandCounts => {
    const [detractors, passives, promoters] = ([0, 1, 2] as const).map((band) =>
      of(band).reduce((sum, count) => sum + count, 0),
    ) as [number, number, number];
    return { promoters, passives, detractors };
  };
  return {
    before: bands((band) => table[band]),
    after: bands((band) => table.map((row) => row[band])),
    n,
  };
}

/** How far apart two answers are on average, and how they vary together, on the scale −1…1. Internal; n > 0. */
export function pairedMoments(table: PairedCounts, n: number) {
  let sum = 0;
  let squares = 0;
  let products = 0;
  table.forEach((row, before) => {
    row.forEach((count, after) => {
      const change = after - before;
      sum += count * change;
      squares += count * change * change;
      products += count * (before - 1) * (after - 1);
    });
  });
  return { sum, variance: (n * squares - sum * sum) / n / n, products };
}
