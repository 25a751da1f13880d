import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { Icon } from '../marks/icon.tsx';
import type { IconName } from '../marks/icon-paths.ts';
import styles from './icon-button.module.css';

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'aria-label'> {
  /** Only these are understood without a word. */
  icon: Extract<IconName, 'search' | 'close' | 'call' | 'more' | 'chevron-left' | 'chevron-right'>;
  label: string;
  className?: string;
}

export function IconButton({ icon, label, className, ...rest }: IconButtonProps) {
  return (
    <AriaButton {...rest} aria-label={label} className={classNames(styles.button, className)}>
      <Icon name={icon} size={20} />
    </AriaButton>
  );
}
