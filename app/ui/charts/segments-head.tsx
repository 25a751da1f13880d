import { classNames } from '../class-names.ts';
import { useWords } from '../words/words.ts';
import draw from './drawing.module.css';
import { useFigureUnit } from './figure-unit.ts';
import type { SegmentAxis } from './segment-axis.ts';
import styles from './segments-chart.module.css';

const LINE = 17;
const NAME_ROOM = 50;
const APART = 66;

export interface SegmentsHeadProps {
  axis: SegmentAxis;
  width: number;
  whole: number;
}

/** The name of the band over it; zero, and the other ticks where they leave it alone. */
export function SegmentsHead({ axis, width, whole }: SegmentsHeadProps) {
  const unit = useFigureUnit();
  const { charts } = useWords();
  if (width === 0) return null;
  const zero = axis.x(0);
  const { name, isApart } = placeOfName(axis.x(whole), zero, width);
  const tickLine = isApart ? LINE : 2 * LINE;
  return (
    <div className={styles.head} style={{ height: tickLine + 7 }}>
      <svg width={width} height={tickLine + 7} aria-hidden="true">
        {axis.ticks
          .filter((tick) => !isApart || Math.abs(axis.x(tick) - name) >= APART)
          .map((tick) => (
            <text key={tick} className={classNames(draw.label, draw.middle)} x={axis.x(tick)} y={tickLine}>
              {unit.one(tick)}
            </text>
          ))}
        <text className={classNames(draw.caption, draw.middle)} x={name} y={LINE}>
          {charts.whole} {unit.one(whole)}
        </text>
      </svg>
    </div>
  );
}

/** Over its band, or as near as zero and the ends allow; else zero goes under it. */
function placeOfName(wanted: number, zero: number, width: number): { name: number; isApart: boolean } {
  const side = wanted >= zero ? 1 : -1;
  const free = Math.abs(wanted - zero) < APART ? zero + side * APART : wanted;
  const name = Math.min(Math.max(free, NAME_ROOM), width - NAME_ROOM);
  const isApart = Math.abs(name - zero) >= APART;
  return isApart
    ? { name, isApart }
    : { name: Math.min(Math.max(wanted, NAME_ROOM), width - NAME_ROOM), isApart };
}
