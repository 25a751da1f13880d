import { classNames } from '../class-names.ts';
import { useWords } from '../words/words.ts';
import draw from './drawing.module.css';
import styles from './trend-marks.module.css';
import type { TrendPlace } from './trend-scale.ts';

export interface TrendMark {
  day: string;
  label: string;
}

interface Marks {
  changes: readonly TrendMark[];
  seriesChanges: readonly TrendMark[];
}

const ROW = 12;
const RADIUS = 9;
const LETTER = 6.6;

export function TrendMarks(props: Marks & { place: TrendPlace; withWords: boolean }) {
  const { changes, seriesChanges, place, withWords } = props;
  const all = [...changes, ...seriesChanges].map((mark) => place.x(mark.day)).toSorted((a, b) => a - b);
  const roomAfter = (x: number) => (all.find((other) => other > x) ?? place.right + RADIUS) - x - 3 * RADIUS;
  const words = (mark: TrendMark, x: number) => fitted(mark.label, withWords ? roomAfter(x) : 0);
  return (
    <g>
      {changes.map((mark, i) => {
        const x = place.x(mark.day);
        return (
          <g key={`${mark.day} ${mark.label}`}>
            <line className={styles.change} x1={x} x2={x} y1={ROW + RADIUS} y2={place.bottom} />
            <circle className={styles.number} cx={x} cy={ROW} r={RADIUS} />
            <text className={classNames(styles.digit, draw.middle)} x={x} y={ROW}>
              {i + 1}
            </text>
            <text className={classNames(draw.caption, styles.words)} x={x + RADIUS + 7} y={ROW}>
              {words(mark, x)}
            </text>
          </g>
        );
      })}
      {seriesChanges.map((mark) => {
        const x = place.x(mark.day);
        return (
          <g key={`${mark.day} ${mark.label}`}>
            <path
              className={styles.series}
              d={`M${x - 2} ${ROW - 7}V${place.bottom}M${x + 2} ${ROW - 7}V${place.bottom}`}
            />
            <text className={classNames(draw.caption, styles.words)} x={x + RADIUS + 1} y={ROW}>
              {words(mark, x)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function fitted(label: string, room: number): string {
  const letters = Math.floor(room / LETTER);
  if (label.length <= letters) return label;
  return letters < 6 ? '' : `${label.slice(0, letters - 1).trimEnd()}…`;
}

/** The same marks in words, under the chart where it is narrow, always for screen readers. */
export function TrendMarkList({ changes, seriesChanges, isShown }: Marks & { isShown: boolean }) {
  const { charts } = useWords();
  if (changes.length + seriesChanges.length === 0) return null;
  return (
    <ul className={classNames(styles.list, !isShown && styles.spoken)}>
      {changes.map((mark, i) => (
        <li key={`${mark.day} ${mark.label}`}>
          <span className={styles.badge}>{i + 1}</span> {mark.label}
        </li>
      ))}
      {seriesChanges.map((mark) => (
        <li key={`${mark.day} ${mark.label}`}>
          <span className={styles.bars} aria-hidden="true" /> {charts.newSeries(mark.label)}
        </li>
      ))}
    </ul>
  );
}
