import { classNames } from '../../../../ui/class-names.ts';
import styles from './clock-bar.module.css';

export interface ClockBarProps {
  /** How much of the time is gone, 0 to 1. */
  share: number;
  isLate?: boolean;
  /** A mark where the time ends, for a bar that stands alone. */
  marksEnd?: boolean;
}

/** Time as a thin bar. What it says is said in words beside it. */
export function ClockBar({ share, isLate = false, marksEnd = false }: ClockBarProps) {
  const width = `${Math.min(1, Math.max(0, share)) * 100}%`;
  return (
    <svg className={styles.bar} height={marksEnd ? 12 : 4} width="100%" aria-hidden="true">
      <rect className={styles.whole} y={marksEnd ? 4 : 0} width="100%" height="4" rx="2" />
      <rect
        className={classNames(styles.gone, isLate && styles.late)}
        y={marksEnd ? 4 : 0}
        width={isLate ? '100%' : width}
        height="4"
        rx="2"
      />
      {marksEnd && <rect className={styles.end} x="100%" width="2" height="12" transform="translate(-2 0)" />}
    </svg>
  );
}
