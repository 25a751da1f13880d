import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  label: ReactNode;
  done: number;
  total: number;
  /** Done of total and what is left, in words: "3 120 sur 4 690, encore 40 s environ." */
  children?: ReactNode;
}

export function ProgressBar({ label, done, total, children }: ProgressBarProps) {
  const id = useId();
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div className={styles.progress}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        className={styles.track}
      >
        <svg className={styles.fill} width={`${share * 100}%`} height="8" aria-hidden="true">
          <rect width="100%" height="8" rx="4" />
        </svg>
      </div>
      {children && <div className={styles.text}>{children}</div>}
    </div>
  );
}
