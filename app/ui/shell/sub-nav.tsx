import { Link } from 'react-aria-components';
import styles from './sub-nav.module.css';

export interface SubNavProps {
  label: string;
  items: readonly { id: string; href: string; label: string; isCurrent?: boolean }[];
}

/** The pages of one part of the product. */
export function SubNav({ label, items }: SubNavProps) {
  return (
    <nav className={styles.nav} aria-label={label}>
      {items.map((item) => (
        <Link
          key={item.id}
          href={item.href}
          className={styles.link ?? ''}
          {...(item.isCurrent ? { 'aria-current': 'page' as const } : {})}
        >
          {item.label}
        </Link>
      ))}
    </nav>
  );
}
