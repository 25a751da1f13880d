import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../marks/icon.tsx';
import type { IconName } from '../marks/icon-paths.ts';
import styles from './banner.module.css';

export interface BannerProps {
  tone?: 'neutral' | 'error' | 'success';
  title?: ReactNode;
  icon?: IconName;
  children?: ReactNode;
  /** A link or a dense button. */
  action?: ReactNode;
}

const ICONS = { neutral: 'warning', error: 'warning', success: 'check' } as const;

export function Banner({ tone = 'neutral', title, icon, children, action }: BannerProps) {
  return (
    <div className={classNames(styles.banner, styles[tone])} {...(tone === 'error' ? { role: 'alert' } : {})}>
      <Icon name={icon ?? ICONS[tone]} />
      <div className={styles.text}>
        {title && <strong>{title} </strong>}
        {children} {action}
      </div>
    </div>
  );
}
