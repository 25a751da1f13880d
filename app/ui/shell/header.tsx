import type { ReactNode } from 'react';
import { Button, Link } from 'react-aria-components';
import { IconButton } from '../controls/icon-button.tsx';
import { Menu, type MenuEntry } from '../controls/menu.tsx';
import { Avatar } from '../marks/avatar.tsx';
import { Icon } from '../marks/icon.tsx';
import { Logo } from '../marks/logo.tsx';
import { useWords } from '../words/words.ts';
import styles from './header.module.css';
import type { NavItem } from './nav-item.ts';
import { NavCount, NavLink } from './nav-link.tsx';

export interface Account {
  name: string;
  initials: string;
  /** Under the name in the menu: role, e-mail. */
  note?: ReactNode;
  entries: readonly MenuEntry[];
  onAction?: (id: string) => void;
}

export interface HeaderProps {
  homeHref: string;
  nav: readonly NavItem[];
  organization: ReactNode;
  account?: Account | undefined;
  onSearch?: (() => void) | undefined;
}

export function Header({ homeHref, nav, organization, account, onSearch }: HeaderProps) {
  const words = useWords();
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link href={homeHref} className={styles.logo ?? ''}>
          <Logo />
        </Link>
        <nav className={styles.nav} aria-label={words.mainNavigation}>
          {nav.map((item) => (
            <NavLink key={item.id} item={item} className={styles.link}>
              {item.label}
              <NavCount item={item} className={styles.count} />
            </NavLink>
          ))}
        </nav>
        {onSearch && (
          <>
            <Button className={styles.search ?? ''} onPress={onSearch} aria-keyshortcuts="/">
              <Icon name="search" />
              {words.search}
              <kbd aria-hidden="true">/</kbd>
            </Button>
            <IconButton
              icon="search"
              label={words.search}
              onPress={onSearch}
              className={styles.searchIcon ?? ''}
            />
          </>
        )}
        <span className={styles.organization}>{organization}</span>
        {account && <AccountMenu account={account} />}
      </div>
    </header>
  );
}

function AccountMenu({ account }: { account: Account }) {
  const words = useWords();
  return (
    <Menu
      placement="bottom end"
      entries={account.entries}
      {...(account.onAction ? { onAction: account.onAction } : {})}
      head={
        <>
          <strong>{account.name}</strong>
          {account.note && <div>{account.note}</div>}
        </>
      }
      trigger={
        <Button
          className={styles.account ?? ''}
          aria-label={`${account.initials}, ${account.name}, ${words.account}`}
        >
          <Avatar initials={account.initials} />
        </Button>
      }
    />
  );
}
