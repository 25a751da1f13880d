import type { Verdict } from '@boucle/stats';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { useWords } from '../words/words.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import styles from './verdict-tag.module.css';

export type VerdictOrWait = Verdict | 'waiting';

const ICONS: Record<VerdictOrWait, IconName> = {
  better: 'better',
  worse: 'worse',
  'not-proven': 'unproven',
  waiting: 'clock',
};

export interface VerdictTagProps {
  verdict: VerdictOrWait;
  size?: 'regular' | 'large';
  /** Another wording of the same verdict. */
  children?: ReactNode;
}

/** Word, shape, then colour. */
export function VerdictTag({ verdict, size = 'regular', children }: VerdictTagProps) {
  const words = useWords();
  return (
    <span
      className={classNames(
        styles.tag,
        styles[verdict === 'not-proven' ? 'unproven' : verdict],
        styles[size],
      )}
    >
      <Icon name={ICONS[verdict]} size={size === 'large' ? 20 : 16} />
      {children ?? words[verdict === 'not-proven' ? 'notProven' : verdict]}
    </span>
  );
}
