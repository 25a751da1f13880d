import type { Display } from '@boucle/stats';
import type { Limits } from '../format/format-interval.ts';
import { linearScale, type Scale, stepFor, ticksBetween } from './scale.ts';

export interface TrendPoint extends Limits {
  /** The first day of the period: "2026-08-21". */
  start: string;
  n: number;
  /** Unrounded points. Not read when the display is `hide`, or n is 0. */
  nps: number;
  display: Display;
}

export interface TrendPlace {
  x: (day: string) => number;
  y: Scale;
  ticks: number[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const DAY_MS = 86_400_000;
const PIXELS_PER_TICK = 42;
const AIR = 3;

function dayNumber(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS;
}

/** Days across, points up. The axis holds zero, and every interval that is drawn. */
export function trendScale(
  points: readonly TrendPoint[],
  box: { left: number; right: number; top: number; bottom: number },
  [least, most]: readonly [number, number] = [-100, 100],
): TrendPlace {
  const drawn = points.filter(isDrawn);
  const lowest = Math.max(least, Math.min(0, ...drawn.map((point) => point.low - AIR)));
  const highest = Math.min(most, Math.max(0, ...drawn.map((point) => point.high + AIR)));
  const step = Math.max(
    10,
    stepFor(Math.max(20, highest - lowest), (box.bottom - box.top) / PIXELS_PER_TICK),
  );
  const days = points.map((point) => dayNumber(point.start));
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? first;
  const across = linearScale([first, last], [box.left, box.right]);
  const middle = (box.left + box.right) / 2;
  return {
    ...box,
    x: (day) => (first === last ? middle : across(dayNumber(day))),
    y: linearScale([lowest, Math.max(highest, lowest + 20)], [box.bottom, box.top]),
    ticks: ticksBetween(lowest, Math.max(highest, lowest + 20), step),
  };
}

export function isDrawn(point: TrendPoint): boolean {
  return point.n > 0 && point.display !== 'hide';
}

/** The stretches that one line may cross: no period without a figure, no change of series inside. */
export function trendRuns(points: readonly TrendPoint[], breaks: readonly string[]): TrendPoint[][] {
  const runs: TrendPoint[][] = [[]];
  let before: TrendPoint | undefined;
  for (const point of points) {
    const isBroken = breaks.some((day) => before && before.start < day && day <= point.start);
    if (isBroken || !isDrawn(point) || point.display !== 'show') runs.push([]);
    if (point.display === 'show' && isDrawn(point)) runs.at(-1)?.push(point);
    before = point;
  }
  return runs.filter((run) => run.length > 0);
}
