import { Fragment, type ReactNode } from 'react';
import { classNames } from '../../../../ui/class-names.ts';
import type { Finding } from '../contract.ts';
import styles from './corrected-text-area.module.css';

export interface UnderlinesProps {
  text: string;
  findings: readonly Finding[];
  active: Finding | null;
}

/** The same text under the one that is typed: it gives the field its height, and carries the waves. */
export function Underlines({ text, findings, active }: UnderlinesProps) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const one of findings) {
    parts.push(<Fragment key={`t${at}`}>{text.slice(at, one.start)}</Fragment>);
    parts.push(
      <mark
        key={`m${one.start}`}
        className={classNames(styles.mark, styles[one.kind], one === active && styles.active)}
        data-at={one.start}
      >
        {text.slice(one.start, one.end)}
      </mark>,
    );
    at = one.end;
  }
  return (
    <div className={styles.under} aria-hidden="true">
      {parts}
      {text.slice(at)}
      {/* A last line break has no height of its own. */}
      {'\u200b'}
    </div>
  );
}
