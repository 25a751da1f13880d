import type { ReactNode } from 'react';
import { Logo } from '../../ui/marks/logo.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import styles from './bare-page.module.css';

/** A page outside of every organization that has one thing to say. */
export function BarePage({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <main className={styles.page}>
      <Logo className={styles.logo ?? ''} />
      {children}
    </main>
  );
}
