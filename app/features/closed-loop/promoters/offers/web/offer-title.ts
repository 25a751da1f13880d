import type { Offer } from '../contract.ts';

/** What an offer is called on a screen in this language. */
export const offerTitle = ({ words }: Pick<Offer, 'words'>, locale: 'fr' | 'en'): string =>
  words[locale]?.title ?? words.fr?.title ?? words.en?.title ?? '';
