import { expect, test } from 'vitest';
import { greetingName } from './greeting-name.ts';

test.each([
  ['Élodie Garnier', 'Élodie Garnier'],
  ['  Dr. D’Arc-Müller  ', 'Dr. D’Arc-Müller'],
  ['J. R. R. Tolkien', 'J. R. R. Tolkien'],
  ['Élodie\r\nGarnier', 'Élodie Garnier'],
  ['O\u202e‮Neill', 'O Neill'],
  ['', null],
  [null, null],
  ['elodie@example.org', null],
  ['You won! http://evil.example', null],
  ['You won at evil.example', null],
  ['<script>alert(1)</script>', null],
  ['x'.repeat(61), null],
])('%j → %j', (name, expected) => expect(greetingName(name)).toBe(expected));
