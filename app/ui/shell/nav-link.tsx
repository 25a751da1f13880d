import type { ReactNode } from 'react';
import { Link, VisuallyHidden } from 'react-aria-components';
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

/** The figure for the eye, its words for the ear. */
export function NavCount({ item, className }: { item: NavItem; className: string | undefined }) {
  if (!item.count) return null;
  return (
    <>
      <span className={className} aria-hidden={item.countLabel !== undefined}>
        {item.count}
      </span>
      {item.countLabel && <VisuallyHidden elementType="span">, {item.countLabel}</VisuallyHidden>}
    </>
  );
}
