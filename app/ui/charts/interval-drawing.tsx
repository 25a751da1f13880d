import { formatLimits, type Limits } from '../format/format-interval.ts';
import { formatNps } from '../format/format-nps.ts';
import { useLocale } from '../locale.ts';
import { useWords } from '../words/words.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ContextLine } from './context-line.tsx';
import draw from './drawing.module.css';
import { EndLabels } from './end-labels.tsx';
import { IntervalBar } from './interval-bar.tsx';
import styles from './interval-drawing.module.css';
import { linearScale, ticksBetween } from './scale.ts';
import { TargetFlag } from './target-flag.tsx';
import { useWidth } from './use-width.ts';
import { zoomWindow } from './zoom-window.ts';

export interface PointAndInterval extends Limits {
  /** Unrounded points. Without it the interval stands alone. */
  nps?: number | undefined;
}

export interface IntervalDrawingProps extends PointAndInterval {
  before?: PointAndInterval | undefined;
  target?: number | undefined;
}

const INSET = 14;
const FLAG_ROW = 30;
const BAR = 28;
const QUIET_BAR = 8;
const PIXELS_PER_TICK = 84;

/** The interval drawn large on the part of the line where it lies; beneath, that part on −100…+100. */
export function IntervalDrawing({ nps, low, high, before, target }: IntervalDrawingProps) {
  const locale = useLocale();
  const words = useWords();
  const [ref, width] = useWidth<HTMLDivElement>();
  const window = zoomWindow({ low, high, before, target }, Math.max(2, Math.round(width / PIXELS_PER_TICK)));
  const x = linearScale([window.low, window.high], [INSET, width - INSET]);
  const barTop = target === undefined ? 4 : FLAG_ROW;
  const barMiddle = barTop + BAR / 2;
  const beforeMiddle = barTop + BAR + 20;
  const axis = before ? beforeMiddle + 18 : barTop + BAR + 16;
  const contextTop = axis + 52;
  const height = window.isWhole ? axis + 24 : contextTop + 30;
  const row = (name: string, figure: PointAndInterval) => [
    name,
    figure.nps === undefined ? '' : formatNps(figure.nps, locale),
    ...formatLimits(figure, locale),
  ];
  const table = {
    caption: words.charts.intervalCaption('NPS'),
    head: [words.charts.figure, 'NPS', words.charts.from, words.charts.to],
    rows: [
      row(words.charts.now, { nps, low, high }),
      ...(before ? [row(words.charts.before, before)] : []),
      ...(target === undefined ? [] : [[words.charts.target, formatNps(target, locale), '', '']]),
    ],
  };
  return (
    <ChartFrame frameRef={ref} width={width} height={height} table={table}>
      {ticksBetween(window.low, window.high, window.step).map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? draw.axis : draw.grid}
            x1={x(tick)}
            x2={x(tick)}
            y1={barTop - 4}
            y2={axis}
          />
          <text className={`${draw.label} ${draw.middle}`} x={x(tick)} y={axis + 19}>
            {formatNps(tick, locale)}
          </text>
        </g>
      ))}
      <line className={draw.axis} x1={INSET} x2={width - INSET} y1={axis} y2={axis} />
      {target !== undefined && (
        <TargetFlag
          x={x}
          window={window}
          target={target}
          top={2}
          bottom={axis}
          width={width}
          bar={{ low, high, top: barTop - 2, bottom: barTop + BAR + 2 }}
        />
      )}
      <IntervalBar x={x} low={low} high={high} nps={nps} middle={barMiddle} thickness={BAR} />
      <EndLabels x={x} low={low} high={high} middle={barMiddle} width={width} />
      {before && (
        <>
          <IntervalBar x={x} {...before} middle={beforeMiddle} thickness={QUIET_BAR} isQuiet />
          <BeforeLabel x={x} before={before} y={beforeMiddle} />
        </>
      )}
      {!window.isWhole && (
        <ContextLine
          width={width}
          inset={INSET}
          top={axis}
          line={contextTop}
          window={window}
          low={low}
          high={high}
        />
      )}
    </ChartFrame>
  );
}

const BEFORE_ROOM = 90;

function BeforeLabel({
  x,
  before,
  y,
}: {
  x: (value: number) => number;
  before: PointAndInterval;
  y: number;
}) {
  const locale = useLocale();
  const words = useWords();
  const figure = before.nps === undefined ? '' : ` ${formatNps(before.nps, locale)}`;
  const isLeft = x(before.low) > BEFORE_ROOM;
  return (
    <text
      className={`${draw.caption} ${draw.clear} ${styles.beside} ${isLeft ? draw.end : draw.start}`}
      x={isLeft ? x(before.low) - 10 : x(before.high) + 10}
      y={y}
    >
      {words.charts.before}
      {figure}
    </text>
  );
}
