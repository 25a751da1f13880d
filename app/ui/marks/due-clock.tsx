import { classNames } from '../class-names.ts';
import { formatClock } from '../format/format-clock.ts';
import { useLocale } from '../locale.ts';
import styles from './due-clock.module.css';
import { Icon } from './icon.tsx';

export interface DueClockProps {
  limit: Date;
  now: Date;
}

/** What is left, or by how much it is late. */
export function DueClock({ limit, now }: DueClockProps) {
  const isLate = limit < now;
  return (
    <time className={classNames(styles.clock, isLate && styles.late)} dateTime={limit.toISOString()}>
      <Icon name="clock" size={15} />
      {formatClock(limit, now, useLocale())}
    </time>
  );
}
