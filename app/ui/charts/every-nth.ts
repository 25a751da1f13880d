/** One in `step`, the first one among them. */
export function everyNth<T>(items: readonly T[], step: number): T[] {
  return items.filter((_, i) => i % Math.max(1, step) === 0);
}
