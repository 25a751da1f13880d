import { type EffectiveN, effectiveN } from './effective-n.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';

/** Weights that meet two margins, and what they cost. */
export interface Raked extends EffectiveN {
  /** Of one answer in each cell; their mean over all answers is 1. */
  readonly weights: readonly (readonly number[])[];
}

/** Farther from a target than this share, the margins are not met yet. */
const TOLERANCE = 1e-12;

/** Some hundred rounds meet the margins of any table that can meet them; more means that none can. */
const MAXIMUM_ROUNDS = 10_000;

/**
 * Weights for answers counted in a table (say region × size), so that rows and columns each have the share that they
 * have among all customers, when only the margins are known: rows and columns are scaled in turn (iterative
 * proportional fitting) until both are met.
 *
 * - Units: people, shares 0…1. Shape: table of counts, row and column targets → weights by cell, `null` when no
 *   weights can meet the margins (a row with a share but without answers, or empty cells in the way).
 * - Errors: `ImpossibleCountsError` for a table that is not rectangular or holds no counts; `RangeError` unless each
 *   set of targets fits the table, is ≥ 0 and adds up to 1.
 * - Source: Deming, W. & Stephan, F. (1940). On a Least Squares Adjustment of a Sampled Frequency Table When the
 *   Expected Marginal Totals Are Known. Annals of Mathematical Statistics 11(4), 427–444.
 *
 * @example
 * rake([[60, 40, 30], [20, 30, 70]], [0.5, 0.5], [0.55, 0.3, 0.15])?.effectiveN; // 174.427…
 */
export function rake(
  table: readonly (readonly number[])[],
  rowTargets: readonly number[],
  columnTargets: readonly number[],
): Raked | null {
  const n = checkTable(table, columnTargets.length);
  checkTargets(rowTargets, table.length);
  checkTargets(columnTargets, columnTargets.length);
  if (n === 0) return null;
  const rows = rowTargets.map(() => 1);
  const columns = columnTargets.map(() => 1);
  const cell = (i: number, j: number) =>
    ((table[i]?.[j] ?? 0) * (rows[i] as number) * (columns[j] as number)) / n;
  const inRow = (i: number) => columnTargets.reduce((sum, _, j) => sum + cell(i, j), 0);
  const inColumn = (j: number) => rowTargets.reduce((sum, _, i) => sum + cell(i, j), 0);
  for (let round = 0; round < MAXIMUM_ROUNDS; round += 1) {
    if (!scale(rows, rowTargets, inRow) || !scale(columns, columnTargets, inColumn)) return null;
    if (rowTargets.every((target, i) => Math.abs(inRow(i) - target) < TOLERANCE)) {
      const weights = rows.map((row) => columns.map((column) => row * column));
      const size = effectiveN(
        weights.flatMap((line, i) => line.map((weight, j) => ({ weight, n: table[i]?.[j] ?? 0 }))),
      );
      return size && { ...size, weights };
    }
  }
  return null;
}

/** Brings one margin to its targets; false when an empty one has a target. */
function scale(factors: number[], targets: readonly number[], share: (k: number) => number): boolean {
  return targets.every((target, k) => {
    const now = share(k);
    if (now === 0) return target === 0;
    factors[k] = ((factors[k] as number) * target) / now;
    return true;
  });
}

function checkTable(table: readonly (readonly number[])[], width: number): number {
  const cells = table.flat();
  const isTable = table.every((row) => row.length === width);
  if (!isTable || !cells.every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new ImpossibleCountsError('a table holds rows of equal length with integers ≥ 0');
  }
  return cells.reduce((sum, count) => sum + count, 0);
}

function checkTargets(targets: readonly number[], length: number): void {
  const total = targets.reduce((sum, share) => sum + share, 0);
  if (targets.length !== length || !targets.every((share) => share >= 0) || !(Math.abs(total - 1) < 1e-6)) {
    throw new RangeError(`targets are one share for each line and add up to 1, not ${targets.join(', ')}`);
  }
}
