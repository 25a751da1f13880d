import { Button } from 'react-aria-components';
import { Menu } from '../controls/menu.tsx';
import { Icon } from '../marks/icon.tsx';
import { useWords } from '../words/words.ts';
import styles from './bottom-tabs.module.css';
import type { NavItem } from './nav-item.ts';
import { NavCount, NavLink } from './nav-link.tsx';

export interface BottomTabsProps {
  tabs: readonly NavItem[];
  /** Behind the fifth tab. */
  rest: readonly NavItem[];
}

export function BottomTabs({ tabs, rest }: BottomTabsProps) {
  const words = useWords();
  const isRestCurrent = rest.some((item) => item.isCurrent);
  return (
    <nav className={styles.tabs} aria-label={words.mainNavigation}>
      {tabs.map((item) => (
        <NavLink key={item.id} item={item} className={styles.tab}>
          <Icon name={item.icon} size={20} />
          <NavCount item={item} className={styles.count} />
          {item.label}
        </NavLink>
      ))}
      {rest.length > 0 && (
        <Menu
          placement="top end"
          entries={rest}
          trigger={
            <Button
              className={styles.tab ?? ''}
              {...(isRestCurrent ? { 'aria-current': 'true' as const } : {})}
            >
              <Icon name="more" size={20} />
              {words.more}
            </Button>
          }
        />
      )}
    </nav>
  );
}
