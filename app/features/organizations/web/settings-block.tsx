import type { ReactNode } from 'react';
import styles from './settings-page.module.css';

export interface SettingsBlockProps {
  title: string;
  note: string;
  children: ReactNode;
}

/** What it is about on the left, what can be done on the right. */
export function SettingsBlock({ title, note, children }: SettingsBlockProps) {
  return (
    <section className={styles.block}>
      <header>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.note}>{note}</p>
      </header>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
