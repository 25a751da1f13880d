import type { Band } from '@boucle/stats';
import { bandOf } from '../marks/band-of.ts';

interface Given<B> {
  score: number;
  count: number;
  band: B;
}

export interface Cell<B = Band> extends Given<B> {
  x: number;
  width: number;
}

const GAP = 2;
const BAND_GAP = 4;
// A score that one person gave still shows.
const THINNEST = 2;

/** The cells of a bar of this width, by count; a score that nobody gave has none. */
export function distributionCells(histogram: readonly number[], width: number): Cell[] {
  const given = histogram.flatMap((count, score) =>
    count > 0 ? [{ score, count, band: bandOf(score) }] : [],
  );
  return placeCells(given, width);
}

/** The same for any scale whose scores fall into bands. */
export function placeCells<B>(given: readonly Given<B>[], width: number): Cell<B>[] {
  const gaps = given.map((cell, i) => gapAfter(cell.band, given[i + 1]?.band));
  const free = width - gaps.reduce((sum, gap) => sum + gap, 0);
  const widths = sharedWidths(
    given.map((cell) => cell.count),
    free,
  );
  let x = 0;
  return given.map((cell, i) => {
    const placed = { ...cell, x, width: widths[i] ?? 0 };
    x += placed.width + (gaps[i] ?? 0);
    return placed;
  });
}

function gapAfter<B>(band: B, next: B | undefined): number {
  if (next === undefined) return 0;
  return band === next ? GAP : BAND_GAP;
}

function sharedWidths(counts: readonly number[], free: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const raw = counts.map((count) => (count / total) * free);
  const thin = raw.filter((width) => width < THINNEST);
  const missing = thin.reduce((sum, width) => sum + THINNEST - width, 0);
  const thick = free - thin.reduce((sum, width) => sum + width, 0);
  return raw.map((width) => (width < THINNEST ? THINNEST : width * (1 - missing / thick)));
}

const DIGIT = 7.2;
const CLEARANCE = 5;

/** Which cells have room for their score beneath: the widest first, none touching another. */
export function labelledCells<B>(cells: readonly Cell<B>[]): Cell<B>[] {
  const taken: { from: number; to: number }[] = [];
  const widest = cells.toSorted((a, b) => b.width - a.width);
  return widest.filter((cell) => {
    const half = (String(cell.score).length * DIGIT) / 2;
    const from = cell.x + cell.width / 2 - half;
    const to = from + 2 * half;
    if (taken.some((other) => from < other.to + CLEARANCE && to > other.from - CLEARANCE)) return false;
    taken.push({ from, to });
    return true;
  });
}
