import { createContext, useContext } from 'react';
import type { Locale } from '../../platform/i18n/locale.ts';

export interface LocaleChoice {
  readonly locale: Locale;
  readonly choose: (locale: Locale) => Promise<void>;
}

export const LocaleContext = createContext<LocaleChoice>({ locale: 'fr', choose: async () => {} });

export const useLocaleChoice = (): LocaleChoice => useContext(LocaleContext);
