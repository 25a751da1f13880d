import { describe, expect, it } from 'vitest';
import { freeSlug, RESERVED_SLUGS, slugOf } from './slug.ts';

describe('a slug', () => {
  it.each([
    ['Maison Orsel & Fils', 'maison-orsel-fils'],
    ['L’Œuvre d’Éloïse', 'l-oeuvre-d-eloise'],
    ['ÆGIS', 'aegis'],
    ['Straße', 'strasse'],
    ['  --  ACME!! ', 'acme'],
    ['会社', 'organization'],
    ['A', 'organization'],
    ['', 'organization'],
  ])('of %j is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('ends on a letter or a digit where a long name is cut', () => {
    const slug = slugOf(`${'a'.repeat(39)} bcd`);
    expect(slug).toBe('a'.repeat(39));
  });

  it('takes the first number that makes it new', () => {
    expect(freeSlug('orsel', new Set())).toBe('orsel');
    expect(freeSlug('orsel', new Set(['orsel', 'orsel-2', 'orsel-4']))).toBe('orsel-3');
  });

  it('stays off the addresses that mean something else', () => {
    for (const reserved of RESERVED_SLUGS) expect(freeSlug(reserved, new Set())).toBe(`${reserved}-2`);
  });
});
