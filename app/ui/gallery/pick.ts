import { useLocale } from '../locale.ts';

/** The gallery's own texts, side by side. */
export function usePick(): (fr: string, en: string) => string {
  const locale = useLocale();
  return (fr, en) => (locale === 'fr' ? fr : en);
}
