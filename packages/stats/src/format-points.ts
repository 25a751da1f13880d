import { roundPoints } from './round-points.ts';

/** How points are written. */
export interface PointsFormat {
  readonly decimals?: number | undefined;
  /** `'.'` by default, `','` in French. */
  readonly decimalSeparator?: string | undefined;
}

/**
 * Writes points with their sign: `+42`, `−7` with a real minus sign (U+2212), and a bare `0`, never `−0`, never
 * with a `%`. The number is rounded by `roundPoints`.
 *
 * - Units: points. Shape: finite number → text.
 * - Errors: `RangeError` for a number that is not finite or decimals outside 0…6.
 * - Source: an NPS is a difference of shares, hence signed and no percentage (Reichheld 2003, Harvard Business
 *   Review 81(12), 46–55).
 *
 * @example
 * formatPoints(-7.2); // '−7'
 * formatPoints(33.333, { decimals: 1, decimalSeparator: ',' }); // '+33,3'
 */
export function formatPoints(
  value: number,
  { decimals = 0, decimalSeparator = '.' }: PointsFormat = {},
): string {
  const rounded = roundPoints(value, decimals);
  if (rounded === 0) return '0';
  const digits = Math.abs(rounded).toFixed(decimals).replace('.', decimalSeparator);
  return (rounded > 0 ? '+' : '\u2212') + digits;
}
