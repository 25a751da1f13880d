import { formatDate } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { useLocale } from '../locale.ts';
import { useWords } from '../words/words.ts';
import { ChartFrame } from './chart-frame.tsx';
import { useFigureUnit } from './figure-unit.ts';
import { TrendAxes } from './trend-axes.tsx';
import styles from './trend-chart.module.css';
import { TrendLines } from './trend-lines.tsx';
import { type TrendMark, TrendMarkList, TrendMarks } from './trend-marks.tsx';
import { isDrawn, type TrendPoint, trendRuns, trendScale } from './trend-scale.ts';
import { useWidth } from './use-width.ts';

export interface TrendChartProps {
  points: readonly TrendPoint[];
  every: 'day' | 'week' | 'month';
  /** Changes that were made, numbered in order. */
  changes?: readonly TrendMark[];
  /** The question changed: the line stops there and starts again. */
  seriesChanges?: readonly TrendMark[];
}

const PLOT = 150;
const MARK_ROW = 34;
// Under this: no row of n, and the marks' words in a list.
const NARROW_UNDER = 560;
const LAST_VALUE_ROOM = 44;
const NONE: readonly TrendMark[] = [];

export function TrendChart({ points, every, changes = NONE, seriesChanges = NONE }: TrendChartProps) {
  const locale = useLocale();
  const { charts } = useWords();
  const [ref, width] = useWidth<HTMLDivElement>();
  const isNarrow = width < NARROW_UNDER;
  const top = changes.length + seriesChanges.length > 0 ? MARK_ROW : 8;
  const unit = useFigureUnit();
  const place = trendScale(
    points,
    { left: 46, right: Math.max(60, width - LAST_VALUE_ROOM), top, bottom: top + PLOT },
    unit.domain,
  );
  const nameOf = (day: string) =>
    charts.period(formatDate(day, locale, every === 'month' ? 'month' : 'short'), every);
  const says = (point: TrendPoint) => {
    if (!isDrawn(point)) return charts.shownFrom(point.n, 10);
    const figure = point.display === 'show' ? `${unit.one(point.nps)}, ` : '';
    return `${figure}${unit.interval(point)}, ${charts.n(point.n)}`;
  };
  const table = {
    caption: charts.trendCaption(unit.name),
    head: [charts.periodHead, unit.name, charts.interval, 'n'],
    rows: points.map((point) => [
      nameOf(point.start),
      point.display === 'show' && point.n > 0 ? unit.one(point.nps) : '',
      isDrawn(point) ? unit.intervalShort(point) : charts.notEnough,
      formatNumber(point.n, locale),
    ]),
  };
  const readings = points.filter(isDrawn).map((point) => ({
    x: place.x(point.start),
    y: place.y(point.display === 'show' ? point.nps : (point.low + point.high) / 2),
    title: nameOf(point.start),
    text: says(point),
  }));
  const counts = points.map((point) => point.n);
  const runs = trendRuns(
    points,
    seriesChanges.map((mark) => mark.day),
  );
  return (
    <div className={styles.trend}>
      {isNarrow && points.length > 0 && (
        <p className={styles.counts}>{charts.countsRange(Math.min(...counts), Math.max(...counts), every)}</p>
      )}
      <ChartFrame
        frameRef={ref}
        width={width}
        height={place.bottom + (isNarrow ? 28 : 46)}
        table={table}
        readings={readings}
      >
        <TrendAxes points={points} every={every} place={place} withCounts={!isNarrow} />
        <TrendMarks changes={changes} seriesChanges={seriesChanges} place={place} withWords={!isNarrow} />
        <TrendLines points={points} runs={runs} place={place} />
      </ChartFrame>
      <TrendMarkList changes={changes} seriesChanges={seriesChanges} isShown={isNarrow} />
    </div>
  );
}
