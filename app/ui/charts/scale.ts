export type Scale = (value: number) => number;

/** A straight line from the values of `domain` to the pixels of `range`. */
export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  const slope = to === from ? 0 : (end - start) / (to - from);
  return (value) => start + (value - from) * slope;
}

// Steps that people count in; 25 divides 100 where 20 would not meet ±50.
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100];

/** The smallest step that needs at most `most` of them. */
export function stepFor(span: number, most: number): number {
  return STEPS.find((step) => span / step <= most + 1e-9) ?? 100;
}

/** The multiples of `step` from `low` to `high`. */
export function ticksBetween(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => ((first + i) * step * 10) / 10 + 0);
}
