import type { ReactNode } from 'react';
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import styles from './link.module.css';

export interface LinkProps extends Omit<AriaLinkProps, 'children' | 'className'> {
  /** `ink` for names in rows, where every row is a link. */
  tone?: 'accent' | 'ink';
  className?: string;
  children: ReactNode;
}

export function Link({ tone = 'accent', className, children, ...rest }: LinkProps) {
  return (
    <AriaLink {...rest} className={classNames(styles.link, styles[tone], className)}>
      {children}
    </AriaLink>
  );
}
