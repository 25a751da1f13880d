import { createContext, useContext } from 'react';
import type { Locale } from '../../platform/i18n/locale.ts';

export interface LocaleChoice {
  readonly locale: Locale;
  readonly choose: (locale: Locale) => void;
}

export const LocaleContext = createContext<LocaleChoice>({ locale: 'fr', choose: () => {} });

export const useLocaleChoice = (): LocaleChoice => useContext(LocaleContext);
