import { formatNps } from '../format/format-nps.ts';
import { useLocale } from '../locale.ts';
import { useWords } from '../words/words.ts';
import draw from './drawing.module.css';
import type { Scale } from './scale.ts';
import styles from './target-flag.module.css';
import type { ZoomWindow } from './zoom-window.ts';

export interface TargetFlagProps {
  x: Scale;
  window: ZoomWindow;
  target: number;
  top: number;
  bottom: number;
  width: number;
  /** Where a label of the bar may stand in the pole's way. */
  bar: { low: number; high: number; top: number; bottom: number };
}

const LABEL_ROOM = 120;
const END_LABEL_ROOM = 64;

/** A flag where the target is; an arrow at the edge when it lies beyond. */
export function TargetFlag({ x, window, target, top, bottom, width, bar }: TargetFlagProps) {
  const words = useWords();
  const text = `${words.charts.target} ${formatNps(target, useLocale())}`;
  if (window.target === 'left' || window.target === 'right') {
    const isRight = window.target === 'right';
    const edge = isRight ? width - 2 : 2;
    const back = isRight ? -6 : 6;
    return (
      <g>
        <path
          className={styles.arrow}
          d={`M${edge + back * 2.4} ${top + 9}H${edge}M${edge + back} ${top + 4}L${edge} ${top + 9}L${edge + back} ${top + 14}`}
        />
        <text
          className={`${draw.caption} ${isRight ? draw.end : draw.start}`}
          x={edge + back * 3.4}
          y={top + 13}
        >
          {text}
        </text>
      </g>
    );
  }
  const pole = x(target);
  const isLeft = width - pole < LABEL_ROOM;
  const side = isLeft ? -1 : 1;
  const isCrossed = pole > x(bar.low) - END_LABEL_ROOM && pole < x(bar.high) + END_LABEL_ROOM;
  return (
    <g>
      <path
        className={styles.pole}
        d={
          isCrossed
            ? `M${pole} ${top}V${bar.top}M${pole} ${bar.bottom}V${bottom}`
            : `M${pole} ${top}V${bottom}`
        }
      />
      <path
        className={styles.flag}
        d={`M${pole} ${top}h${13 * side}l${-4 * side} 4.5 ${4 * side} 4.5h${-13 * side}Z`}
      />
      <text className={`${draw.caption} ${isLeft ? draw.end : draw.start}`} x={pole + 20 * side} y={top + 10}>
        {text}
      </text>
    </g>
  );
}
