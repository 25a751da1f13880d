import { classNames } from '../class-names.ts';
import styles from './logo.module.css';

export interface LogoProps {
  /** The word beside the ring. */
  withName?: boolean;
  className?: string;
}

/** A loop that the last dot closes. */
export function Logo({ withName = true, className }: LogoProps) {
  return (
    <span className={classNames(styles.logo, className)}>
      <svg
        width="22"
        height="22"
        viewBox="0 0 22 22"
        role="img"
        aria-label={withName ? undefined : 'Boucle'}
        aria-hidden={withName}
      >
        <path className={styles.ring} d="M16.1 5.4A7.9 7.9 0 1 0 18 14.2" />
        <circle className={styles.dot} cx="19" cy="10.3" r="2.5" />
      </svg>
      {withName && <span className={styles.name}>Boucle</span>}
    </span>
  );
}
