import type { Band } from '@boucle/stats';
import { classNames } from '../class-names.ts';
import { useWords } from '../words/words.ts';
import { bandOf } from './band-of.ts';
import styles from './score-shape.module.css';

export interface ScoreShapeProps {
  /** A person's score, 0 to 10. */
  score: number;
  /** Width of the widest shape: 28 in lines of text, 36 in lists, 52 at the head of a case. */
  size?: number;
  className?: string;
}

const OUTLINES: Record<Band, React.ReactElement> = {
  detractor: <path d="M21 1.5 40.5 21 21 40.5 1.5 21Z" strokeLinejoin="round" />,
  passive: <rect x="4.5" y="4.5" width="33" height="33" rx="4" />,
  promoter: <circle cx="21" cy="21" r="18" />,
};

export function ScoreShape({ score, size = 36, className }: ScoreShapeProps) {
  const words = useWords();
  const band = bandOf(score);
  return (
    <svg
      className={classNames(styles.shape, styles[band], className)}
      width={size}
      height={size}
      viewBox="0 0 42 42"
      role="img"
      aria-label={words.scoreOf(score, words[band])}
    >
      {OUTLINES[band]}
      <text x="21" y="21" dy="0.355em" textAnchor="middle" aria-hidden="true">
        {score}
      </text>
    </svg>
  );
}
