import type { Locale } from '../../../../platform/i18n/locale.ts';
import type { Offer, OfferWords } from './contract.ts';

/** An offer in somebody's language, or in the only one that it is written in. */
export function wordsOf(
  { fr, en }: Offer['words'],
  locale: Locale,
): OfferWords & { readonly locale: Locale } {
  const [own, other] = locale === 'fr' ? [fr, en] : [en, fr];
  if (own !== undefined) return { ...own, locale };
  if (other === undefined) throw new Error('an offer in no language');
  return { ...other, locale: locale === 'fr' ? 'en' : 'fr' };
}
