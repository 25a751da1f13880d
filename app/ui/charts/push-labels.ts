/**
 * Where labels of these widths start when each wants its own place in a row: a label pushes the next one, and the
 * last ones are pushed back from the end.
 */
export function pushLabels(
  wanted: readonly number[],
  widths: readonly number[],
  total: number,
  gap: number,
): number[] {
  const starts: number[] = [];
  let free = 0;
  for (const [i, place] of wanted.entries()) {
    const start = Math.max(place, free);
    starts.push(start);
    free = start + (widths[i] ?? 0) + gap;
  }
  let end = total;
  for (let i = starts.length - 1; i >= 0; i--) {
    const start = Math.max(0, Math.min(starts[i] ?? 0, end - (widths[i] ?? 0)));
    starts[i] = start;
    end = start - gap;
  }
  return starts;
}
