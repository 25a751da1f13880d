import type { ReactNode } from 'react';
import styles from './actions.module.css';

/** Buttons side by side; one under the other and full width on phones. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
