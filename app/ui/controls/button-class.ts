import { classNames } from '../class-names.ts';
import styles from './button.module.css';

export interface ButtonLook {
  /** One primary on a screen. Danger is outlined: what it does is asked again. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  /** 32 high, for rows and tool bars. */
  dense?: boolean | undefined;
  wide?: boolean | undefined;
}

export function buttonClass({ variant = 'secondary', dense, wide }: ButtonLook): string {
  return classNames(styles.button, styles[variant], dense && styles.dense, wide && styles.wide);
}
