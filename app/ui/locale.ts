import { useLocale as useAriaLocale } from 'react-aria-components';

export type Locale = 'fr' | 'en';

function toLocale(tag: string): Locale {
  return tag.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

export function useLocale(): Locale {
  return toLocale(useAriaLocale().locale);
}
