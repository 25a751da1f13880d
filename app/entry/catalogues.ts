import type { Catalogues } from '../platform/i18n/translate.ts';
import { CATALOGUE_EN } from './catalogue-en.ts';
import { CATALOGUE_FR } from './catalogue-fr.ts';

type Feature = keyof typeof CATALOGUE_FR & keyof typeof CATALOGUE_EN;

/** Every sentence of the product, by feature and language. */
export const CATALOGUES: Catalogues = Object.fromEntries(
  (Object.keys(CATALOGUE_FR) as Feature[]).map((feature) => [
    feature,
    { fr: CATALOGUE_FR[feature], en: CATALOGUE_EN[feature] },
  ]),
);
