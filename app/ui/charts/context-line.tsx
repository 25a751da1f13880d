import { formatNps } from '../format/format-nps.ts';
import { useLocale } from '../locale.ts';
import styles from './context-line.module.css';
import draw from './drawing.module.css';
import { linearScale } from './scale.ts';
import type { ZoomWindow } from './zoom-window.ts';

export interface ContextLineProps {
  width: number;
  inset: number;
  /** Where the large axis is. */
  top: number;
  line: number;
  window: ZoomWindow;
  low: number;
  high: number;
}

const TALL = 5;
const CUT = 28;

/** −100…+100 in small, with the window that is drawn large above it. */
export function ContextLine({ width, inset, top, line, window, low, high }: ContextLineProps) {
  const locale = useLocale();
  const x = linearScale([-100, 100], [inset, width - inset]);
  const from = x(window.low);
  const to = x(window.high);
  const length = Math.max(2.5, x(high) - x(low));
  return (
    <g>
      <path
        className={styles.beam}
        d={`M${inset} ${top + CUT}L${from} ${line - TALL}H${to}L${width - inset} ${top + CUT}Z`}
      />
      <path
        className={styles.ray}
        d={`M${inset} ${top + CUT}L${from} ${line - TALL}M${to} ${line - TALL}L${width - inset} ${top + CUT}`}
      />
      <line className={draw.axis} x1={inset} x2={width - inset} y1={line} y2={line} />
      {[-100, 0, 100].map((tick) => (
        <g key={tick}>
          <line className={draw.axis} x1={x(tick)} x2={x(tick)} y1={line - 4} y2={line + 4} />
          <text className={`${draw.label} ${draw.middle}`} x={x(tick)} y={line + 21}>
            {formatNps(tick, locale)}
          </text>
        </g>
      ))}
      <rect className={styles.window} x={from} y={line - TALL} width={to - from} height={2 * TALL} />
      <rect
        className={draw.bar}
        x={(x(low) + x(high) - length) / 2}
        y={line - TALL}
        width={length}
        height={2 * TALL}
      />
    </g>
  );
}
