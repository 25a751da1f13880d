import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../ui/layout/panel.tsx';
import { Logo } from '../../../../ui/marks/logo.tsx';
import { usePageTitle } from '../../../../ui/use-page-title.ts';
import styles from '../sign-in-page.module.css';

/** A page before one is in: one thing to do, on a quiet ground. */
export function EntryPage({
  title,
  below,
  children,
}: {
  title: string;
  below?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation('organizations');
  usePageTitle(title);
  return (
    <main className={styles.page}>
      <div className={styles.middle}>
        <Logo className={styles.logo ?? ''} />
        <Panel>
          <h1 className={styles.title}>{title}</h1>
          {children}
        </Panel>
        {below && <div className={styles.below}>{below}</div>}
      </div>
      <footer className={styles.footer}>{t('web.trademarks')}</footer>
    </main>
  );
}
