import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './panel.module.css';

export interface PanelProps {
  /** Named when it is a part of the page of its own. */
  title?: ReactNode;
  note?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A white surface: a thing to act on. Never one inside another. */
export function Panel({ title, note, className, children }: PanelProps) {
  return (
    <section className={classNames(styles.panel, className)}>
      {title && (
        <header>
          <h2 className={styles.title}>{title}</h2>
          {note && <p className={styles.note}>{note}</p>}
        </header>
      )}
      {children}
    </section>
  );
}
