import { classNames } from '../class-names.ts';
import { formatDuration } from '../format/format-duration.ts';
import { useLocale } from '../locale.ts';
import { useWords } from '../words/words.ts';
import { ChartFrame } from './chart-frame.tsx';
import draw from './drawing.module.css';
import { linearScale } from './scale.ts';
import { useWidth } from './use-width.ts';
import { waitingEnd } from './waiting-end.ts';
import styles from './waiting-strip.module.css';

export interface Waiting {
  id: string;
  name: string;
  /** How long they have waited. */
  waitedMs: number;
  /** Past their own target: working hours do not run for everybody alike. */
  isLate: boolean;
  /** The others asked for contact, whatever they think. */
  isDetractor: boolean;
}

export interface WaitingStripProps {
  waiting: readonly Waiting[];
  targetMs: number;
}

const INSET = 9;
const LINE = 20;
const SIZE = 7;
const END_ROOM = 70;
// Nearer to the beginning, the target's name would stand on the 0.
const NAME_ROOM = 60;

const DIAMOND = `l${SIZE} ${SIZE}l${-SIZE} ${SIZE}l${-SIZE} ${-SIZE}Z`;
const DISC = `a${SIZE} ${SIZE} 0 0 1 0 ${2 * SIZE}a${SIZE} ${SIZE} 0 0 1 0 ${-2 * SIZE}Z`;

/** Who waits, on a line of time: hollow while in time, full when late; a detractor in the shape of detractors. */
export function WaitingStrip({ waiting, targetMs }: WaitingStripProps) {
  const locale = useLocale();
  const { charts } = useWords();
  const [ref, width] = useWidth<HTMLDivElement>();
  const end = waitingEnd(
    waiting.map((one) => one.waitedMs),
    targetMs,
  );
  const x = linearScale([0, end], [INSET, width - INSET]);
  const target = x(targetMs);
  const isTargetNear = target - INSET < NAME_ROOM;
  const sorted = waiting.toSorted((a, b) => b.waitedMs - a.waitedMs);
  const says = (one: Waiting) => charts.waited(formatDuration(one.waitedMs, locale), one.isLate);
  const table = {
    caption: charts.waitingCaption(formatDuration(targetMs, locale)),
    head: [charts.person, charts.waitedHead],
    rows: sorted.map((one) => [one.name, says(one)]),
  };
  const readings = sorted
    .toReversed()
    .map((one) => ({ x: x(Math.min(one.waitedMs, end)), y: LINE, title: one.name, text: says(one) }));
  return (
    <ChartFrame frameRef={ref} width={width} height={54} table={table} readings={readings}>
      <line className={draw.axis} x1={INSET} x2={width - INSET} y1={LINE} y2={LINE} />
      <line className={styles.target} x1={target} x2={target} y1={LINE - 14} y2={LINE + 14} />
      {sorted.map((one) => (
        <path
          key={one.id}
          className={classNames(styles.one, one.isDetractor && styles.detractor, one.isLate && styles.late)}
          d={`M${x(Math.min(one.waitedMs, end))} ${LINE - SIZE}${one.isDetractor ? DIAMOND : DISC}`}
        />
      ))}
      {!isTargetNear && (
        <text className={classNames(draw.label, draw.middle)} x={INSET} y={48}>
          0
        </text>
      )}
      <text
        className={classNames(draw.caption, styles.name, !isTargetNear && draw.middle)}
        x={isTargetNear ? INSET : target}
        y={48}
      >
        {charts.waitTarget(formatDuration(targetMs, locale))}
      </text>
      {width - target > END_ROOM && (
        <text className={classNames(draw.label, draw.end)} x={width - INSET} y={48}>
          {formatDuration(end, locale)}
        </text>
      )}
    </ChartFrame>
  );
}
