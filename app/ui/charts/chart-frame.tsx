import type { ReactNode, RefObject } from 'react';
import { classNames } from '../class-names.ts';
import styles from './chart-frame.module.css';
import { ChartTable, type ChartTableData } from './chart-table.tsx';
import { type Reading, useReading } from './use-reading.ts';

export interface ChartFrameProps {
  frameRef: RefObject<HTMLDivElement | null>;
  width: number;
  height: number;
  table: ChartTableData;
  /** What a pointer or the arrow keys can read, in order. */
  readings?: readonly Reading[];
  className?: string | undefined;
  /** Drawn in SVG, hidden from screen readers: they get the table. */
  children: ReactNode;
}

const NONE: readonly Reading[] = [];

export function ChartFrame(props: ChartFrameProps) {
  const { frameRef, width, height, table, readings = NONE, className, children } = props;
  const { active, handlers } = useReading(readings);
  const focus = readings.length > 0 ? { tabIndex: 0, role: 'group', 'aria-label': table.caption } : {};
  return (
    <div className={classNames(styles.frame, className)}>
      <div ref={frameRef} className={styles.plot} {...focus} {...handlers}>
        {width > 0 && (
          <svg className={styles.drawing} width={width} height={height} aria-hidden="true">
            {children}
            {active?.box && <rect className={styles.halo} rx="2" {...active.box} />}
            {active && !active.box && <circle className={styles.halo} cx={active.x} cy={active.y} r="9" />}
          </svg>
        )}
        {active && <ReadingNote reading={active} width={width} />}
        {readings.length > 0 && (
          <span className={styles.spoken} role="status">
            {active && `${active.title} ${active.text}`}
          </span>
        )}
      </div>
      <ChartTable {...table} />
    </div>
  );
}

const NOTE_WIDTH = 220;

function ReadingNote({ reading, width }: { reading: Reading; width: number }) {
  const left = Math.max(0, Math.min(width - NOTE_WIDTH, reading.x - NOTE_WIDTH / 2));
  const isLow = reading.y < 70;
  return (
    <div
      className={classNames(styles.note, isLow && styles.below)}
      style={{ left, top: reading.y + (isLow ? 16 : -16) }}
      aria-hidden="true"
    >
      <strong>{reading.title}</strong>
      <div>{reading.text}</div>
    </div>
  );
}
