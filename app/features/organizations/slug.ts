const SLUG_MAX = 40;

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/** A name as it stands in addresses: "Maison Orsel & Fils" → maison-orsel-fils. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[œæßøłđ]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’]/g, '-')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_MAX)
    .replaceAll(/^-+|-+$/g, '');
  return plain.length < 2 ? 'organization' : plain;
}

/** Words that stand for something else at the beginning of an address. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  'account',
  'api',
  'assets',
  'confirm-email',
  'delighted',
  'first-run',
  'healthz',
  'join',
  'metrics',
  'readyz',
  'reset-password',
  's',
  'sign-in',
  'two-factor',
]);

/** The slug, or the slug with the first number that makes it new. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(slug) && !RESERVED_SLUGS.has(slug)) return slug;
  }
}
