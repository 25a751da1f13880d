import { BANDS, type Transition } from '../contract.ts';

export const TRANSITION_HEIGHT = 232;

/** Between two bands on the right. */
const GAP = 14;

/** Two lines of words. */
const LABEL = 42;

type Band = (typeof BANDS)[number];

export interface Flow {
  readonly band: Band;
  readonly thickness: number;
  /** Where it leaves. */
  readonly top: number;
  /** Where it arrives. */
  readonly y: number;
  /** The middle of its words, apart from those of the others. */
  readonly label: number;
  readonly path: string;
}

/** Ribbons from one band to three, as thick as their counts; who was won back stands above. */
export function flowsOf(
  after: NonNullable<Transition['after']>,
  { start, end }: { start: number; end: number },
): Flow[] {
  const total = after.reduce((sum, { count }) => sum + count, 0);
  const order = BANDS.toReversed();
  const room = TRANSITION_HEIGHT - GAP * (order.length - 1);
  let top = (TRANSITION_HEIGHT - room) / 2;
  let y = 0;
  let lowest = -Infinity;
  return order.map((band) => {
    const count = after.find((one) => one.band === band)?.count ?? 0;
    const thickness = total === 0 ? 0 : (room * count) / total;
    const label = Math.max(y + thickness / 2, lowest + LABEL, LABEL / 2);
    const flow = { band, thickness, top, y, label, path: ribbon(start, top, end, y, thickness) };
    top += thickness;
    y += thickness + GAP;
    lowest = label;
    return flow;
  });
}

function ribbon(x1: number, y1: number, x2: number, y2: number, thickness: number): string {
  const bend = (x1 + x2) / 2;
  const down = `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`;
  return `${down}V${y2 + thickness}C${bend} ${y2 + thickness} ${bend} ${y1 + thickness} ${x1} ${y1 + thickness}Z`;
}
