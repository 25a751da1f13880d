import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phoneKey } from './phone-key.ts';

describe('phone key', () => {
  test.each([
    ['06 12 34 56 78', '+33612345678'],
    ['06.12.34.56.78', '+33612345678'],
    ['06\u00A012\u00A034\u00A056\u00A078', '+33612345678'],
    ['0612345678', '+33612345678'],
    // A spreadsheet took it for a number and its zero away.
    ['612345678', '+33612345678'],
    ['+33 (0)6 12 34 56 78', '+33612345678'],
    ['0033612345678', '+33612345678'],
    ['33612345678', '+33612345678'],
    ['tel:+33612345678', '+33612345678'],
    ['\u202A+33612345678\u202C', '+33612345678'],
    ['０６１２３４５６７８', '+33612345678'],
    ['+44 20 7946 0958', '+442079460958'],
    ['+1 202 555 0143', '+12025550143'],
  ])('in France, %s is %s', (text, key) => {
    expect(phoneKey(text, 'FR')).toBe(key);
  });

  test('the same digits are another number in another country', () => {
    expect(phoneKey('020 7946 0958', 'GB')).toBe('+442079460958');
    expect(phoneKey('020 7946 0958', 'FR')).toBe(null);
  });

  test.each([
    '',
    '12',
    '3631',
    'néant',
    '06 12 34 56 78 90',
    '01 23 45 67 89 ext. 12',
    '01 23 45 67 89 poste 12',
    '06 12 34 56 78 / 01 22 33 44 55',
    '06 12 34 56 78 (Mme Roy)',
  ])('%s is nobody’s key', (text) => {
    expect(phoneKey(text, 'FR')).toBe(null);
  });

  test('a key is its own key wherever it is read, and no text breaks it', () => {
    const digits = fc.integer({ min: 100_000_000, max: 799_999_999 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), digits.map(String)), (text) => {
        const key = phoneKey(text, 'FR');
        if (key !== null) expect(phoneKey(key, 'GB')).toBe(key);
      }),
    );
  });
});
