import type { ReactNode } from 'react';
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { Icon } from '../marks/icon.tsx';
import type { IconName } from '../marks/icon-paths.ts';
import { type ButtonLook, buttonClass } from './button-class.ts';

export interface ButtonLinkProps extends Omit<AriaLinkProps, 'children' | 'className' | 'href'>, ButtonLook {
  href: string;
  icon?: IconName;
  className?: string;
  children: ReactNode;
}

/** Looks like a button, goes to a page. */
export function ButtonLink({ variant, dense, wide, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <AriaLink {...rest} className={classNames(buttonClass({ variant, dense, wide }), className)}>
      {icon && <Icon name={icon} />}
      {children}
    </AriaLink>
  );
}
