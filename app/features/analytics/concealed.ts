/** What is left of a figure of which only the number of answers is said. */
export function concealed<
  F extends { readonly interval: { readonly level: number }; readonly histogram: readonly number[] },
>({ interval, histogram }: F) {
  const none: number | null = null;
  return {
    interval: { level: interval.level, low: none, high: none },
    histogram: histogram.map(() => 0),
    display: 'hide' as const,
  };
}
