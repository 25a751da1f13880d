import { plainHeader } from './header-words.ts';

const YES = new Set(
  'oui|o|yes|y|true|vrai|1|x|ok|accepte|accepted|opt in|optin|given|granted|d accord'.split('|'),
);
const NO = new Set(
  'non|n|no|false|faux|0|refuse|refused|refus|opt out|optout|desinscrit|unsubscribed|stop|denied'.split('|'),
);

/** A yes or a no, as people write it; null for anything else. */
export function readYes(text: string): boolean | null {
  const word = plainHeader(text);
  return YES.has(word) ? true : NO.has(word) ? false : null;
}

const FRENCH = new Set(['fr', 'fra', 'fre', 'francais', 'french']);
const ENGLISH = new Set(['en', 'eng', 'anglais', 'english']);

/** A language that Boucle speaks; null for another. */
export function readLocale(text: string): 'fr' | 'en' | null {
  const word = plainHeader(text);
  const [first = ''] = word.split(' ');
  return FRENCH.has(first) ? 'fr' : ENGLISH.has(first) ? 'en' : null;
}

const SIGNS = /[\s\u00a0\u202f'’€$£]|\p{Sc}|[a-z]{1,3}$/giu;

/** 1 234,50 € is 1234.5 where a comma stands before the cents. null for what is no amount. */
export function readAmount(text: string, decimal: 'comma' | 'point'): number | null {
  const [cents, thousands] = decimal === 'comma' ? [',', '.'] : ['.', ','];
  const bare = text.trim().replaceAll(SIGNS, '').replaceAll(thousands, '').replace(cents, '.');
  return /^\d+(?:\.\d*)?$/.test(bare) ? Number(bare) : null;
}
