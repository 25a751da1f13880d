import type { ReactNode } from 'react';
import styles from './side-panel.module.css';

export interface SidePanelProps {
  title: ReactNode;
  /** On the title's line: a small action. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of the right column: on the ground, parted by hairlines. */
export function SidePanel({ title, aside, children }: SidePanelProps) {
  return (
    <section className={styles.panel}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
