import { classNames } from '../class-names.ts';
import type { Limits } from '../format/format-interval.ts';
import draw from './drawing.module.css';
import type { SegmentAxis } from './segment-axis.ts';
import type { Segment } from './segment-row.ts';
import styles from './whisker.module.css';

export interface WhiskerProps {
  axis: SegmentAxis;
  width: number;
  row: Segment;
  whole: Limits;
  isDashed: boolean;
}

const DOT = 4.5;
// An interval shorter than its dot would hide behind it.
const NOTCH_UNDER = 2 * DOT + 3;

/** One row, as high as its cell: the band of the whole behind, the interval, the estimate. */
export function Whisker({ axis, width, row, whole, isDashed }: WhiskerProps) {
  const { x } = axis;
  if (width === 0) return null;
  const isShort = x(row.high) - x(row.low) < NOTCH_UNDER;
  const line = classNames(draw.mark, row.differs && draw.strong, isDashed && draw.dashed);
  return (
    <svg className={styles.whisker} width={width} aria-hidden="true">
      <rect
        className={draw.band}
        x={x(whole.low)}
        width={Math.max(1, x(whole.high) - x(whole.low))}
        height="100%"
      />
      <line className={draw.axis} x1={x(whole.low)} x2={x(whole.low)} y2="100%" />
      <line className={draw.axis} x1={x(whole.high)} x2={x(whole.high)} y2="100%" />
      <line className={draw.grid} x1={x(0)} x2={x(0)} y2="100%" />
      <svg className={styles.middle} y="50%">
        <line className={line} x1={x(row.low)} x2={x(row.high)} />
        {row.display === 'show' && isShort && (
          <line className={draw.mark} x1={x(row.nps)} x2={x(row.nps)} y1={-5} y2={5} />
        )}
        {row.display === 'show' && !isShort && (
          <circle className={classNames(draw.dot, row.differs && draw.full)} cx={x(row.nps)} r={DOT} />
        )}
      </svg>
    </svg>
  );
}
