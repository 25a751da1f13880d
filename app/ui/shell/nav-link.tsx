import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import type { NavItem } from './nav-item.ts';

export interface NavLinkProps {
  item: NavItem;
  className: string | undefined;
  children: ReactNode;
}

export function NavLink({ item, className, children }: NavLinkProps) {
  return (
    <Link
      href={item.href}
      className={className ?? ''}
      {...(item.isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      {children}
    </Link>
  );
}
