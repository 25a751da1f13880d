import draw from './drawing.module.css';
import styles from './end-labels.module.css';
import { useFigureUnit } from './figure-unit.ts';
import type { Scale } from './scale.ts';

export interface EndLabelsProps {
  x: Scale;
  low: number;
  high: number;
  middle: number;
  width: number;
}

const GAP = 10;
// The room of "−100" in the size of these labels.
const ROOM = 62;

/** The two limits, large, at the ends of the bar. Where the scale ends: inside it, or both on the free side. */
export function EndLabels({ x, low, high, middle, width }: EndLabelsProps) {
  const unit = useFigureUnit();
  const [lowText, highText] = unit.limits({ low, high });
  const hasRoomLeft = x(low) >= ROOM;
  const hasRoomRight = width - x(high) >= ROOM;
  const isLong = x(high) - x(low) > 2 * ROOM + GAP;
  if (!isLong && !(hasRoomLeft && hasRoomRight)) {
    const beside = hasRoomRight
      ? { x: x(high) + GAP, className: draw.start }
      : { x: x(low) - GAP, className: draw.end };
    return (
      <text {...beside} y={middle} className={`${styles.end} ${draw.clear} ${beside.className}`}>
        {unit.intervalShort({ low, high })}
      </text>
    );
  }
  return (
    <>
      <EndLabel text={lowText} edge={x(low)} side={hasRoomLeft ? -1 : 1} isInside={!hasRoomLeft} y={middle} />
      <EndLabel
        text={highText}
        edge={x(high)}
        side={hasRoomRight ? 1 : -1}
        isInside={!hasRoomRight}
        y={middle}
      />
    </>
  );
}

function EndLabel(props: { text: string; edge: number; side: 1 | -1; isInside: boolean; y: number }) {
  const { text, edge, side, isInside, y } = props;
  const anchor = side === 1 ? draw.start : draw.end;
  return (
    <text
      className={`${styles.end} ${isInside ? styles.inside : draw.clear} ${anchor}`}
      x={edge + side * GAP}
      y={y}
    >
      {text}
    </text>
  );
}
