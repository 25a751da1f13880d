import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './state.module.css';

export interface ErrorStateProps {
  /** What failed. */
  title: ReactNode;
  /** Why, and what is safe. */
  children: ReactNode;
  /** One gesture, and the details if there are any. */
  actions?: ReactNode;
  plain?: boolean;
}

export function ErrorState({ title, children, actions, plain }: ErrorStateProps) {
  return (
    <div className={classNames(styles.state, plain && styles.plain)} role="alert">
      <p className={styles.title}>{title}</p>
      <div className={styles.text}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
