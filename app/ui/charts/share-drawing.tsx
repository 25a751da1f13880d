import type { Limits } from '../format/format-interval.ts';
import { useWords } from '../words/words.ts';
import { ChartFrame } from './chart-frame.tsx';
import draw from './drawing.module.css';
import { EndLabels } from './end-labels.tsx';
import { useFigureUnit } from './figure-unit.ts';
import { IntervalBar } from './interval-bar.tsx';
import styles from './interval-drawing.module.css';
import { linearScale } from './scale.ts';
import { useWidth } from './use-width.ts';

export interface ShareAndInterval extends Limits {
  /** Unrounded per cent. Without it the interval stands alone. */
  share?: number | undefined;
}

export interface ShareDrawingProps extends ShareAndInterval {
  before?: ShareAndInterval | undefined;
}

const INSET = 18;
const BAR = 28;
const QUIET_BAR = 8;
const TOP = 4;
const MIDDLE = TOP + BAR / 2;
const BEFORE_MIDDLE = TOP + BAR + 20;
const BEFORE_ROOM = 100;
const TICKS = [0, 25, 50, 75, 100];

/** The interval on the whole line, 0 to 100 %: a share that is nearly all looks like it. */
export function ShareDrawing({ share, low, high, before }: ShareDrawingProps) {
  const { charts } = useWords();
  const unit = useFigureUnit();
  const [ref, width] = useWidth<HTMLDivElement>();
  const x = linearScale([0, 100], [INSET, Math.max(INSET, width - INSET)]);
  const axis = before ? BEFORE_MIDDLE + 18 : TOP + BAR + 16;
  const row = (name: string, figure: ShareAndInterval) => [
    name,
    figure.share === undefined ? '' : unit.one(figure.share),
    ...unit.limits(figure),
  ];
  const table = {
    caption: charts.intervalCaption(unit.name),
    head: [charts.figure, unit.name, charts.from, charts.to],
    rows: [row(charts.now, { share, low, high }), ...(before ? [row(charts.before, before)] : [])],
  };
  return (
    <ChartFrame frameRef={ref} width={width} height={axis + 24} table={table}>
      {TICKS.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? draw.axis : draw.grid}
            x1={x(tick)}
            x2={x(tick)}
            y1={TOP - 4}
            y2={axis}
          />
          <text className={`${draw.label} ${draw.middle}`} x={x(tick)} y={axis + 19}>
            {unit.one(tick)}
          </text>
        </g>
      ))}
      <line className={draw.axis} x1={INSET} x2={width - INSET} y1={axis} y2={axis} />
      <IntervalBar x={x} low={low} high={high} nps={share} middle={MIDDLE} thickness={BAR} />
      <EndLabels x={x} low={low} high={high} middle={MIDDLE} width={width} />
      {before && (
        <>
          <IntervalBar
            x={x}
            low={before.low}
            high={before.high}
            nps={before.share}
            middle={BEFORE_MIDDLE}
            thickness={QUIET_BAR}
            isQuiet
          />
          <BeforeLabel x={x} before={before} />
        </>
      )}
    </ChartFrame>
  );
}

function BeforeLabel({ x, before }: { x: (value: number) => number; before: ShareAndInterval }) {
  const { charts } = useWords();
  const unit = useFigureUnit();
  const isLeft = x(before.low) > BEFORE_ROOM;
  return (
    <text
      className={`${draw.caption} ${draw.clear} ${styles.beside} ${isLeft ? draw.end : draw.start}`}
      x={isLeft ? x(before.low) - 10 : x(before.high) + 10}
      y={BEFORE_MIDDLE}
    >
      {charts.before} {before.share !== undefined && unit.one(before.share)}
    </text>
  );
}
