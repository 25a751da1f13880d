import './style/font.css';
import './style/tokens.css';
import './style/base.css';
import './style/print.css';
import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import type { Locale } from './locale.ts';

// The English of the product writes "21 Aug 2026" and starts its weeks on Monday.
const TAGS: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

export interface UiProviderProps {
  locale: Locale;
  /** The router's own navigation, so that links change the page without loading it. */
  navigate?: (path: string) => void;
  children: ReactNode;
}

export function UiProvider({ locale, navigate, children }: UiProviderProps) {
  return (
    <I18nProvider locale={TAGS[locale]}>
      {navigate ? <RouterProvider navigate={navigate}>{children}</RouterProvider> : children}
    </I18nProvider>
  );
}
