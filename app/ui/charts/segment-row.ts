import type { Display } from '@boucle/stats';
import type { Limits } from '../format/format-interval.ts';

export interface Segment extends Limits {
  id: string;
  name: string;
  n: number;
  /** Unrounded points. */
  nps: number;
  display: Display;
  /** The test against the rest says so, corrected for the number of comparisons. */
  differs?: 'above' | 'below' | undefined;
  /** Where its own page is. */
  href?: string | undefined;
}

export interface FoldedSegments {
  count: number;
  /** Their sum. Missing when it would give one away. */
  n: number | undefined;
}

/** The rows to draw, highest first, without a rank, and what is folded under the minimum. */
export function segmentRows(segments: readonly Segment[]): { rows: Segment[]; folded: FoldedSegments } {
  const shown = segments.filter((segment) => segment.display !== 'hide');
  const hidden = segments.filter((segment) => segment.display === 'hide');
  const rows = shown.toSorted((a, b) => height(b) - height(a) || a.name.localeCompare(b.name));
  const sum = hidden.reduce((total, segment) => total + segment.n, 0);
  return { rows, folded: { count: hidden.length, n: hidden.length >= 2 ? sum : undefined } };
}

function height({ display, nps, low, high }: Segment): number {
  return display === 'show' ? nps : (low + high) / 2;
}
