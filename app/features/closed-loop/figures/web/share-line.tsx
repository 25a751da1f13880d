import type { FigureShare } from '../contract.ts';
import styles from './figures.module.css';

/** From 0 to 100 %: a bar from low to high, with a notch at the share. The words beside say the same. */
export function ShareLine({ share }: { share: FigureShare }) {
  const { value, low, high } = share;
  if (low === null || high === null) return null;
  return (
    <span className={styles.line} aria-hidden="true">
      <span className={styles.interval} style={{ left: `${low}%`, right: `${100 - high}%` }} />
      {value !== null && <span className={styles.notch} style={{ left: `${value}%` }} />}
    </span>
  );
}
