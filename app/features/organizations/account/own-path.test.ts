import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test.each([
  ['/orsel/responses?score=9#newest', '/orsel/responses?score=9#newest'],
  ['/orsel/responses?next=//example.com', '/orsel/responses?next=//example.com'],
  ['//example.com', '/'],
  ['/\\example.com', '/'],
  ['/\t/example.com', '/'],
  ['/.//example.com', '/'],
  ['/%2e//example.com', '/'],
  ['/orsel/..//example.com', '/'],
  ['https://example.com', '/'],
  ['orsel', '/'],
  [undefined, '/'],
])('%j leads to %s', (path, expected) => {
  expect(ownPath(path)).toBe(expected);
});

test('whatever a link says, a browser stays with us', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2e',
    '\t',
    '\n',
    '@',
    ':',
    '?',
    '#',
    'a',
    'example.com',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = ownPath(pieces.join(''));
      expect(new URL(path, 'https://nps.example.org').origin).toBe('https://nps.example.org');
    }),
  );
});
