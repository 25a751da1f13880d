import type { Limits } from '../format/format-interval.ts';
import { linearScale, type Scale, stepFor, ticksBetween } from './scale.ts';

export interface SegmentAxis {
  x: Scale;
  ticks: number[];
}

// Half the room of the first tick's words, where it stands at the edge.
const INSET = 14;
const PIXELS_PER_TICK = 64;
const PAD = 2;

/** One axis for all rows, from the lowest limit to the highest, zero always in sight. */
export function segmentAxis(
  rows: readonly Limits[],
  width: number,
  [least, most]: readonly [number, number] = [-100, 100],
): SegmentAxis {
  const low = Math.max(least, Math.min(0, ...rows.map((row) => row.low)) - PAD);
  const high = Math.min(most, Math.max(0, ...rows.map((row) => row.high)) + PAD);
  const step = stepFor(high - low, Math.max(1, width / PIXELS_PER_TICK));
  return {
    x: linearScale([low, high], [INSET, Math.max(INSET, width - INSET)]),
    ticks: ticksBetween(low, high, step),
  };
}
