import { useEffect, useState } from 'react';
import { classNames } from '../class-names.ts';
import styles from './skeleton.module.css';

// Under this, what comes is faster than what would announce it.
const QUIET_MS = 300;

export interface SkeletonProps {
  /** The still shape of what comes. */
  shape?: 'lines' | 'figure' | 'list' | 'chart';
  lines?: number;
  /** What is being fetched, for screen readers. */
  label: string;
  /** Without the first 300 ms of nothing. */
  immediate?: boolean;
}

export function Skeleton({ shape = 'lines', lines = 3, label, immediate = false }: SkeletonProps) {
  const [isShown, show] = useState(immediate);
  useEffect(() => {
    const timer = setTimeout(() => show(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div role="status" aria-label={label} className={classNames(styles.skeleton, styles[shape])}>
      {shape === 'figure' && <span className={styles.block} />}
      {shape === 'chart' ? (
        <span className={styles.plot} />
      ) : (
        Array.from({ length: lines }, (_, line) => <span key={line} className={styles.line} />)
      )}
    </div>
  );
}
