import type { NewTemplate } from './contract.ts';
import { STARTERS_EN } from './starters-en.ts';
import { STARTERS_FR } from './starters-fr.ts';

/** A template that comes with the product; its code says that it was added. */
export interface Starter extends NewTemplate {
  readonly code: string;
}

/** What to begin with: to be sent as they are once their blanks are filled, or to be rewritten. */
export const STARTERS: readonly Starter[] = [...STARTERS_FR, ...STARTERS_EN];
