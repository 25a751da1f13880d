import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './section.module.css';

export interface SectionProps {
  title: ReactNode;
  /** On the title's line: how to read what follows, or a link. */
  aside?: ReactNode;
  /** A hairline under the title, for lists. */
  ruled?: boolean;
  className?: string;
  children: ReactNode;
}

export function Section({ title, aside, ruled, className, children }: SectionProps) {
  return (
    <section className={classNames(styles.section, className)}>
      <header className={classNames(styles.head, ruled && styles.ruled)}>
        <h2 className={styles.title}>{title}</h2>
        {aside && <div className={styles.aside}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}
