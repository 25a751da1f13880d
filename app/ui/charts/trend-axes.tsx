import { classNames } from '../class-names.ts';
import { formatDate } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { useLocale } from '../locale.ts';
import draw from './drawing.module.css';
import { everyNth } from './every-nth.ts';
import { useFigureUnit } from './figure-unit.ts';
import type { TrendPlace, TrendPoint } from './trend-scale.ts';

export interface TrendAxesProps {
  points: readonly TrendPoint[];
  every: 'day' | 'week' | 'month';
  place: TrendPlace;
  withCounts: boolean;
}

const DATE_ROOM = 68;
const COUNT_ROOM = 34;

export function TrendAxes({ points, every, place, withCounts }: TrendAxesProps) {
  const locale = useLocale();
  const unit = useFigureUnit();
  const { left, right, bottom, x, y, ticks } = place;
  const room = (right - left) / Math.max(1, points.length - 1);
  const dates = everyNth(points, Math.ceil(DATE_ROOM / room));
  const counts = everyNth(points, Math.ceil(COUNT_ROOM / room));
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? draw.axis : draw.grid}
            x1={left - 8}
            x2={right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text className={classNames(draw.label, draw.end)} x={left - 14} y={y(tick)} dy="0.35em">
            {unit.one(tick)}
          </text>
        </g>
      ))}
      {dates.map((point) => (
        <text
          key={point.start}
          className={classNames(draw.label, draw.middle)}
          x={x(point.start)}
          y={bottom + 20}
        >
          {formatDate(point.start, locale, 'short').replace(every === 'month' ? /^\S+?\s/ : '', '')}
        </text>
      ))}
      {withCounts && (
        <text className={classNames(draw.label, draw.end)} x={left - 24} y={bottom + 39}>
          n
        </text>
      )}
      {withCounts &&
        counts.map((point) => (
          <text
            key={point.start}
            className={classNames(draw.label, draw.middle)}
            x={x(point.start)}
            y={bottom + 39}
          >
            {formatNumber(point.n, locale)}
          </text>
        ))}
    </g>
  );
}
