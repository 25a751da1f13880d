import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './tag.module.css';

export interface TagProps {
  /** `count` is a round number beside a word. */
  kind?: 'word' | 'count';
  children: ReactNode;
}

export function Tag({ kind = 'word', children }: TagProps) {
  return <span className={classNames(styles.tag, styles[kind])}>{children}</span>;
}
