import type { AnyTrend } from '../../../features/analytics/contract.ts';
import type { TrendPoint } from '../../../ui/charts/trend-scale.ts';

/** Points of either unit, as one list. */
const pointsOf = ({ points }: AnyTrend): readonly AnyTrend['points'][number][] => points;

/** A trend as it is drawn. */
export function trendPoints(trend: AnyTrend): TrendPoint[] {
  return pointsOf(trend).map((point) => ({
    start: point.start,
    n: point.n,
    nps: ('nps' in point ? point.nps : point.value) ?? 0,
    low: point.interval.low ?? 0,
    high: point.interval.high ?? 0,
    display: point.display,
  }));
}

/** The days on which the question was reworded: the line stops there. */
export function wordingChanges({ series }: AnyTrend, { from, to }: { from: string; to: string }): string[] {
  return series
    .filter(({ series: number, startedOn }) => number > 1 && startedOn > from && startedOn <= to)
    .map(({ startedOn }) => startedOn);
}
