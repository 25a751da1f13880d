import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NAME_FORMS } from './contract.ts';
import { shownName } from './shown-name.ts';

describe('a name as it is shown', () => {
  test.each([
    ['Camille Duval', 'full', 'Camille Duval'],
    ['  Camille   Duval ', 'first-initial', 'Camille D.'],
    ['Jean-Luc de la Tour', 'first-initial', 'Jean-Luc T.'],
    ['Jean-Luc Tour', 'initials', 'J.-L.\u00a0T.'],
    ['émile', 'initials', 'É.'],
    ['Camille', 'first-initial', 'Camille'],
    ['Camille Duval', 'anonymous', null],
    ['   ', 'full', null],
  ] as const)('%s, %s', (name, form, shown) => expect(shownName(name, form)).toBe(shown));

  test('the last name is never told by a form that hides it', () => {
    const word = fc.stringMatching(/^[A-Za-zéàç]{3,12}$/);
    fc.assert(
      fc.property(word, word, fc.constantFrom(...NAME_FORMS), (first, last, form) => {
        fc.pre(!first.includes(last));
        const shown = shownName(`${first} ${last}`, form);
        expect(shown?.includes(last) ?? false).toBe(form === 'full');
      }),
    );
  });
});
