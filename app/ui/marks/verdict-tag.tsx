import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { useWords } from '../words/words.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import styles from './verdict-tag.module.css';

export type Verdict = 'better' | 'worse' | 'unproven' | 'waiting';

const ICONS: Record<Verdict, IconName> = {
  better: 'better',
  worse: 'worse',
  unproven: 'unproven',
  waiting: 'clock',
};

export interface VerdictTagProps {
  verdict: Verdict;
  size?: 'regular' | 'large';
  /** Another wording of the same verdict. */
  children?: ReactNode;
}

/** Word, shape, then colour. */
export function VerdictTag({ verdict, size = 'regular', children }: VerdictTagProps) {
  const words = useWords();
  return (
    <span className={classNames(styles.tag, styles[verdict], styles[size])}>
      <Icon name={ICONS[verdict]} size={size === 'large' ? 20 : 16} />
      {children ?? words[verdict]}
    </span>
  );
}
