import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './state.module.css';

export interface EmptyStateProps {
  /** Good news, or what is not there yet. */
  title: ReactNode;
  children?: ReactNode;
  /** What to do next. */
  actions?: ReactNode;
  /** Inside a panel: no surface of its own. */
  plain?: boolean;
}

export function EmptyState({ title, children, actions, plain }: EmptyStateProps) {
  return (
    <div className={classNames(styles.state, plain && styles.plain)}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
