import { type KeyboardEvent, type PointerEvent, useState } from 'react';

/** One point of a chart, in words. */
export interface Reading {
  x: number;
  y: number;
  title: string;
  text: string;
  /** What to outline, where a ring around the point would say less. */
  box?: { x: number; y: number; width: number; height: number };
  /** Rows are read down, columns across. */
  along?: 'x' | 'y';
}

// Further than this from every point, the pointer is not reading.
const REACH = 60;

/** Which point is being read: the nearest to the pointer, or the one that the arrow keys reached. */
export function useReading(readings: readonly Reading[]) {
  const [index, setIndex] = useState<number | null>(null);
  const last = readings.length - 1;
  const active = index === null ? undefined : readings[Math.min(index, last)];
  const onKeyDown = (event: KeyboardEvent) => {
    const current = index ?? (event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? last + 1 : -1);
    const next = NEXT[event.key]?.(current, last);
    if (event.key === 'Escape') setIndex(null);
    if (next === undefined) return;
    event.preventDefault();
    setIndex(Math.max(0, Math.min(last, next)));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setIndex(nearest(readings, event.clientX - box.left, event.clientY - box.top));
  };
  const clear = () => setIndex(null);
  const handlers = last < 0 ? {} : { onKeyDown, onPointerMove, onPointerLeave: clear, onBlur: clear };
  return { active, handlers };
}

const NEXT: Record<string, (index: number, last: number) => number> = {
  ArrowRight: (index) => index + 1,
  ArrowDown: (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, last) => last,
};

function nearest(readings: readonly Reading[], x: number, y: number): number | null {
  let best: number | null = null;
  let shortest = REACH;
  for (const [index, reading] of readings.entries()) {
    const distance = Math.abs(reading.along === 'y' ? reading.y - y : reading.x - x);
    if (distance < shortest) [best, shortest] = [index, distance];
  }
  return best;
}
