import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import styles from './few-answers.module.css';
import { useFigureUnit } from './figure-unit.ts';

export interface FewAnswersProps {
  n: number;
  /** From how many on the figure is shown. */
  minimum?: number;
  /** After "Encore 6 avant le premier NPS." */
  children?: ReactNode;
}

/** In place of the figure under the minimum n: how many are there, how many are missing. */
export function FewAnswers({ n, minimum = 10, children }: FewAnswersProps) {
  const { charts } = useWords();
  const { name } = useFigureUnit();
  const missing = Math.max(0, minimum - n);
  return (
    <div>
      <p className={styles.count}>{charts.answersCount(n)}</p>
      <p className={styles.missing}>
        {charts.missing(missing, name)} {children}
      </p>
      <div className={styles.segments} role="img" aria-label={charts.ofMinimum(n, minimum)}>
        {Array.from({ length: minimum }, (_, i) => (
          <span key={i} className={styles.segment} data-full={i < n} />
        ))}
      </div>
    </div>
  );
}
