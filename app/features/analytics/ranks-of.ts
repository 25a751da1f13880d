import type { Figure, Group } from './contract.ts';

/** What a rank needs of a figure, whatever its unit. */
export type Ranked = Pick<Figure, 'n' | 'interval' | 'display'>;

/**
 * The ranks that the intervals allow: a group stands behind those whose whole interval lies higher, and before those
 * whose whole interval lies lower. Whose intervals overlap share their ranks. Under the minimum to compare: none.
 */
export function ranksOf(figures: readonly Ranked[], minNToCompare: number): Group['rank'][] {
  const compared = figures.filter(({ n, display }) => n >= minNToCompare && display !== 'hide');
  return figures.map((figure) => {
    const { low, high } = figure.interval;
    if (!compared.includes(figure) || low === null || high === null) return null;
    const higher = compared.filter((other) => (other.interval.low ?? 0) > high).length;
    const lower = compared.filter((other) => (other.interval.high ?? 0) < low).length;
    return { best: higher + 1, worst: compared.length - lower };
  });
}
