import type { NameForm } from './contract.ts';

const initialOf = (word: string): string => {
  // Jean-Luc is J.-L.
  const parts = word.split('-').flatMap((part) => [...part][0] ?? []);
  return parts.map((letter) => `${letter.toLocaleUpperCase('fr')}.`).join('-');
};

/** A name as its owner lets it be shown; null for nobody's. */
export function shownName(name: string, form: NameForm): string | null {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const [first] = words;
  if (first === undefined || form === 'anonymous') return null;
  if (form === 'full') return words.join(' ');
  if (form === 'initials') return words.map(initialOf).join('\u00a0');
  const last = words.length > 1 ? words.at(-1) : undefined;
  return last === undefined ? first : `${first} ${initialOf(last)}`;
}
