import { classNames } from '../class-names.ts';
import styles from './rating-shape.module.css';

export interface RatingShapeProps {
  /** A person's score on a scale that has no bands of its own colour, such as 1 to 5. */
  score: number;
  max: number;
  /** What it says, with its scale: « 4 sur 5, satisfait ». */
  label: string;
  size?: number;
  className?: string;
}

const RADIUS = 19;
const AROUND = 2 * Math.PI * RADIUS;

/** The number over its scale, within a ring that is filled as far. */
export function RatingShape({ score, max, label, size = 36, className }: RatingShapeProps) {
  const filled = (AROUND * score) / max;
  return (
    <svg
      className={classNames(styles.shape, className)}
      width={size}
      height={size}
      viewBox="0 0 42 42"
      role="img"
      aria-label={label}
    >
      <circle className={styles.ring} cx="21" cy="21" r={RADIUS} />
      <circle
        className={styles.filled}
        cx="21"
        cy="21"
        r={RADIUS}
        strokeDasharray={`${filled} ${AROUND}`}
        transform="rotate(-90 21 21)"
      />
      <text x="21" y="21" dy="0.355em" textAnchor="middle" aria-hidden="true">
        {score}
        <tspan className={styles.max}>/{max}</tspan>
      </text>
    </svg>
  );
}
