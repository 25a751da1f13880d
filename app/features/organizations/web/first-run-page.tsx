import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { Icon } from '../../../ui/marks/icon.tsx';
import { Logo } from '../../../ui/marks/logo.tsx';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import { FirstRunForm } from './first-run-form.tsx';
import styles from './first-run-page.module.css';
import { LoopDrawing } from './loop-drawing.tsx';

export interface FirstRunPageProps {
  /** From the address that the server prints when it starts. */
  setupToken?: string | undefined;
  hasDemonstration: boolean;
  locale: Locale;
  onLocale: (locale: Locale) => void;
  onDone: (slug: string) => void;
}

/** The very first page: what the product promises, and the one form it needs. */
export function FirstRunPage({ setupToken = '', ...form }: FirstRunPageProps) {
  const { t } = useTranslation('organizations');
  usePageTitle(t('web.first-run.title'));
  return (
    <main className={styles.page}>
      <header className={styles.promise}>
        <Logo />
        <h1 className={styles.title}>{t('web.first-run.promise')}</h1>
        <p className={styles.note}>{t('web.first-run.promise-note')}</p>
      </header>
      <section className={styles.form}>
        <h2 className={styles.formTitle}>{t('web.first-run.title')}</h2>
        <FirstRunForm setupToken={setupToken} {...form} />
        <p className={styles.local}>
          <Icon name="lock" />
          {t('web.first-run.local')}
        </p>
      </section>
      <div className={styles.loop}>
        <LoopDrawing />
      </div>
      <footer className={styles.footer}>{t('web.trademarks')}</footer>
    </main>
  );
}
