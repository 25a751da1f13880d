import draw from './drawing.module.css';
import type { Scale } from './scale.ts';

export interface IntervalBarProps {
  x: Scale;
  low: number;
  high: number;
  nps?: number | undefined;
  middle: number;
  thickness: number;
  /** The period before: thinner and paler. */
  isQuiet?: boolean;
}

const NOTCH = 3;
// A shorter bar is a mark by itself: a notch would leave nothing of it.
const NOTCHED_FROM = 12;
const SHORTEST = 4;

/** From low to high, with a notch at the estimate. */
export function IntervalBar({ x, low, high, nps, middle, thickness, isQuiet }: IntervalBarProps) {
  const length = Math.max(SHORTEST, x(high) - x(low));
  const start = (x(low) + x(high) - length) / 2;
  const top = middle - thickness / 2;
  return (
    <g>
      <rect
        className={isQuiet ? draw.quietBar : draw.bar}
        x={start}
        y={top}
        width={length}
        height={thickness}
        rx={2}
      />
      {nps !== undefined && length >= NOTCHED_FROM && (
        <rect className={draw.notch} x={x(nps) - NOTCH / 2} y={top} width={NOTCH} height={thickness} />
      )}
    </g>
  );
}
