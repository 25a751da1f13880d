import type { ReactNode } from 'react';
import styles from './page-title.module.css';

export interface PageTitleProps {
  /** The verdict, when the page has one. */
  children: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
}

export function PageTitle({ children, note, actions }: PageTitleProps) {
  return (
    <header className={styles.head}>
      <div>
        <h1 className={styles.title}>{children}</h1>
        {note && <p className={styles.note}>{note}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
