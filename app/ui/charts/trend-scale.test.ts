import { describe, expect, it } from 'vitest';
import { isDrawn, type TrendPoint, trendRuns, trendScale } from './trend-scale.ts';

const point = (start: string, nps: number, rest: Partial<TrendPoint> = {}): TrendPoint => ({
  start,
  nps,
  low: nps - 12,
  high: nps + 12,
  n: 98,
  display: 'show',
  ...rest,
});

const box = { left: 40, right: 800, top: 10, bottom: 170 };

describe('trendScale', () => {
  it('holds zero and every interval', () => {
    const { y, ticks } = trendScale([point('2026-08-21', 40), point('2026-08-28', 52)], box);
    expect(ticks).toContain(0);
    expect(y(64)).toBeGreaterThanOrEqual(box.top);
    expect(y(0)).toBeLessThanOrEqual(box.bottom);
  });

  it('places days, not ranks', () => {
    const { x } = trendScale([point('2026-08-01', 1), point('2026-08-11', 1), point('2026-08-21', 1)], box);
    expect([x('2026-08-01'), x('2026-08-06'), x('2026-08-21')]).toEqual([40, 230, 800]);
  });

  it('stands in the middle when there is one period', () => {
    expect(trendScale([point('2026-08-01', 1)], box).x('2026-08-01')).toBe(420);
  });
});

describe('trendRuns', () => {
  const days = ['2026-08-03', '2026-08-10', '2026-08-17', '2026-08-24'];
  const starts = (runs: TrendPoint[][]) => runs.map((run) => run.map((one) => one.start.slice(-2)));

  it('stops where a period has no answers or no figure', () => {
    const points = days.map((day, i) =>
      point(day, 30, i === 1 ? { n: 0 } : i === 2 ? { display: 'range' } : {}),
    );
    expect(starts(trendRuns(points, []))).toEqual([['03'], ['24']]);
    expect(points.map(isDrawn)).toEqual([true, false, true, true]);
  });

  it('never crosses a change of series', () => {
    const points = days.map((day) => point(day, 30));
    expect(starts(trendRuns(points, ['2026-08-17']))).toEqual([
      ['03', '10'],
      ['17', '24'],
    ]);
  });
});
