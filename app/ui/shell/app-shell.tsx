import { type ReactNode, useEffect } from 'react';
import { useWords } from '../words/words.ts';
import styles from './app-shell.module.css';
import { BottomTabs } from './bottom-tabs.tsx';
import { Header, type HeaderProps } from './header.tsx';

export interface AppShellProps extends HeaderProps {
  /** Four ids in the order of the phone's tabs; the others go behind "Plus". */
  tabs: readonly string[];
  /** The demonstration's banner: on every page. */
  banner?: ReactNode;
  /** Zone, time of computation and the trademark line. */
  footer: ReactNode;
  children: ReactNode;
}

export function AppShell({ tabs, banner, footer, children, ...header }: AppShellProps) {
  const words = useWords();
  useSearchKey(header.onSearch);
  const tabItems = tabs.flatMap((id) => header.nav.filter((item) => item.id === id));
  const rest = header.nav.filter((item) => !tabs.includes(item.id));
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {words.skipToContent}
      </a>
      <Header {...header} />
      {banner && (
        <aside className={styles.banner} aria-label={words.notice}>
          {banner}
        </aside>
      )}
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.footer}>{footer}</footer>
      <BottomTabs tabs={tabItems} rest={rest} />
    </div>
  );
}

/** "/" searches from anywhere but a field. */
function useSearchKey(onSearch: (() => void) | undefined) {
  useEffect(() => {
    if (!onSearch) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      event.preventDefault();
      onSearch();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onSearch]);
}
