import type { ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { formatInterval, type Limits } from '../format/format-interval.ts';
import { formatNps } from '../format/format-nps.ts';
import { useLocale } from '../locale.ts';
import type { VerdictOrWait } from '../marks/verdict-tag.tsx';
import { useWords } from '../words/words.ts';
import styles from './change-chart.module.css';
import draw from './drawing.module.css';
import { type SegmentAxis, segmentAxis } from './segment-axis.ts';
import { useWidth } from './use-width.ts';

export interface CountedFigure extends Limits {
  nps: number;
  n: number;
}

export interface ChangeChartProps {
  caption: string;
  /** What the two sides are, where they are not before and after. */
  names?: { before: string; after: string };
  before: CountedFigure;
  after: CountedFigure;
  /** After − before, with its own interval: the two above do not tell it. */
  difference: Limits & { nps: number };
  verdict: VerdictOrWait;
}

const ROW = 36;
const DOT = 4.8;
const BAR = 10;

/** Before, after and their difference on one axis with a marked zero. */
export function ChangeChart({ caption, names, before, after, difference, verdict }: ChangeChartProps) {
  const { charts } = useWords();
  const [ref, width] = useWidth<HTMLTableCellElement>();
  const axis = segmentAxis([before, after, difference], width);
  return (
    <table className={styles.change}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <tbody>
        <ChangeRow
          name={names?.before ?? charts.before}
          figure={before}
          n={before.n}
          axis={axis}
          width={width}
          cellRef={ref}
        >
          <Point figure={before} axis={axis} />
        </ChangeRow>
        <ChangeRow name={names?.after ?? charts.after} figure={after} n={after.n} axis={axis} width={width}>
          <Point figure={after} axis={axis} isFull />
        </ChangeRow>
        <ChangeRow name={charts.difference} figure={difference} axis={axis} width={width} isDifference>
          <DifferenceBar figure={difference} axis={axis} verdict={verdict} />
        </ChangeRow>
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td />
          <td className={styles.labels}>
            <AxisLabels axis={axis} width={width} />
          </td>
          <td colSpan={2} />
        </tr>
      </tfoot>
    </table>
  );
}

interface ChangeRowProps {
  name: string;
  figure: Limits & { nps: number };
  n?: number;
  axis: SegmentAxis;
  width: number;
  isDifference?: boolean;
  cellRef?: React.Ref<HTMLTableCellElement>;
  children: ReactNode;
}

function ChangeRow({ name, figure, n, axis, width, isDifference, cellRef, children }: ChangeRowProps) {
  const locale = useLocale();
  const { charts } = useWords();
  return (
    <tr className={classNames(isDifference && styles.difference)}>
      <th scope="row">{name}</th>
      <td ref={cellRef} className={styles.plot}>
        <svg width={width} height={ROW} aria-hidden="true">
          {axis.ticks.map((tick) => (
            <line
              key={tick}
              className={tick === 0 ? draw.axis : draw.grid}
              x1={axis.x(tick)}
              x2={axis.x(tick)}
              y2={ROW}
            />
          ))}
          {children}
        </svg>
        <VisuallyHidden>{formatInterval(figure, locale)}</VisuallyHidden>
      </td>
      <td className={styles.nps}>{formatNps(figure.nps, locale)}</td>
      <td className={styles.n}>{n === undefined ? '' : charts.n(n)}</td>
    </tr>
  );
}

function Point({ figure, axis, isFull }: { figure: CountedFigure; axis: SegmentAxis; isFull?: boolean }) {
  return (
    <g>
      <line
        className={classNames(draw.mark, isFull && draw.strong)}
        x1={axis.x(figure.low)}
        x2={axis.x(figure.high)}
        y1={ROW / 2}
        y2={ROW / 2}
      />
      <circle
        className={classNames(draw.dot, styles.dot, isFull && draw.full)}
        cx={axis.x(figure.nps)}
        cy={ROW / 2}
        r={DOT}
      />
    </g>
  );
}

const COLOURS: Record<VerdictOrWait, string | undefined> = {
  better: styles.better,
  worse: styles.worse,
  'not-proven': styles.unproven,
  waiting: styles.unproven,
};

function DifferenceBar(props: {
  figure: Limits & { nps: number };
  axis: SegmentAxis;
  verdict: VerdictOrWait;
}) {
  const { figure, axis, verdict } = props;
  const top = (ROW - BAR) / 2;
  return (
    <g className={COLOURS[verdict]}>
      <rect
        x={axis.x(figure.low)}
        y={top}
        width={Math.max(3, axis.x(figure.high) - axis.x(figure.low))}
        height={BAR}
        rx={2}
      />
      <rect className={styles.notch} x={axis.x(figure.nps) - 1.5} y={top - 0.5} width={3} height={BAR + 1} />
    </g>
  );
}

function AxisLabels({ axis, width }: { axis: SegmentAxis; width: number }) {
  const locale = useLocale();
  return (
    <svg className={styles.axis} width={width} height={24}>
      {axis.ticks.map((tick) => (
        <text key={tick} className={classNames(draw.label, draw.middle)} x={axis.x(tick)} y={16}>
          {formatNps(tick, locale)}
        </text>
      ))}
    </svg>
  );
}
