import type { Limits } from '../format/format-interval.ts';
import { stepFor } from './scale.ts';

export interface ZoomSubject extends Limits {
  before?: Limits | undefined;
  target?: number | undefined;
}

export interface ZoomWindow extends Limits {
  step: number;
  /** The window is the whole line: nothing to zoom. */
  isWhole: boolean;
  /** Where the target is: in sight, or beyond an end. */
  target: 'inside' | 'left' | 'right' | 'none';
}

// Under this, the noise of one answer would fill the drawing.
const SHORTEST = 20;
// A window this wide is the whole line but for its ends.
const WHOLE_FROM = 140;
// A target further than this is pointed at rather than shown, lest it flatten the interval.
const TARGET_STRETCH = 2.2;
const PADDING = 0.08;
// Zero is kept in sight when it costs less than this share of the window.
const ZERO_STRETCH = 0.3;

/** What part of −100…+100 to draw large. */
export function zoomWindow({ low, high, before, target }: ZoomSubject, mostTicks: number): ZoomWindow {
  let from = Math.min(low, before?.low ?? low);
  let to = Math.max(high, before?.high ?? high);
  const reach = Math.max(SHORTEST * 2, (to - from) * TARGET_STRETCH);
  if (target !== undefined && Math.max(to, target) - Math.min(from, target) <= reach) {
    from = Math.min(from, target);
    to = Math.max(to, target);
  }
  const pad = Math.max((to - from) * PADDING, (SHORTEST - (to - from)) / 2, 2);
  [from, to] = [from - pad, to + pad];
  const stretch = (to - from) * ZERO_STRETCH;
  if (from > 0 && from <= stretch) from = 0;
  if (to < 0 && -to <= stretch) to = 0;
  [from, to] = shiftedInside(from, to);
  const step = stepFor(to - from, mostTicks);
  from = Math.max(-100, Math.floor(from / step + 1e-9) * step);
  to = Math.min(100, Math.ceil(to / step - 1e-9) * step);
  const isWhole = to - from >= WHOLE_FROM;
  if (isWhole) [from, to] = [-100, 100];
  return {
    low: from,
    high: to,
    step: isWhole ? stepFor(200, mostTicks) : step,
    isWhole,
    target: sideOf(target, from, to),
  };
}

function shiftedInside(from: number, to: number): [number, number] {
  const over = Math.max(0, to - 100);
  const under = Math.max(0, -100 - from);
  return [Math.max(-100, from - over + under), Math.min(100, to - over + under)];
}

function sideOf(target: number | undefined, from: number, to: number): ZoomWindow['target'] {
  if (target === undefined) return 'none';
  if (target < from) return 'left';
  return target > to ? 'right' : 'inside';
}
