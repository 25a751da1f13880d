import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchPatterns } from './search-patterns.ts';

describe('search patterns', () => {
  test.each([
    ['Élodie', ['%elodie%']],
    ['  GARNIER   élo ', ['%garnier%', '%elo%']],
    ['cœur', ['%coeur%']],
    ['li', ['% li%']],
    ['06 12 34 56 78', ['%612345678%']],
    ['+33 6 12 34 56 78', ['%33612345678%']],
    ['06.12.34', ['%61234%']],
    ['0612', ['%612%']],
    ['100%_\\ Bob', ['%100\\%\\_\\\\%', '%bob%']],
    ['ana@example.org', ['%ana@example.org%']],
    ['Orsel - Paris', ['%orsel%', '%paris%']],
  ])('%s', (typed, patterns) => {
    expect(searchPatterns(typed)).toEqual(patterns);
  });

  test.each(['', ' ', '%', '- _'])('%s looks for nothing', (typed) => {
    expect(searchPatterns(typed)).toBe(null);
  });

  test('each pattern holds a letter or a digit to look up, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        for (const pattern of searchPatterns(typed) ?? []) expect(pattern).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
