import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseContactList } from './contact-list.ts';

const only = (text: string) => {
  const list = parseContactList(text);
  expect(list.refused).toEqual([]);
  return list.contacts.map(({ email, name, locale }) => [email, name, locale]);
};

describe('parseContactList', () => {
  test.each<[string, [string, string | null, string | null]]>([
    ['elodie@example.org', ['elodie@example.org', null, null]],
    ['  <elodie@example.org>  ', ['elodie@example.org', null, null]],
    ["elodie@example.org;'t Hooft", ['elodie@example.org', "'t Hooft", null]],
    ['mailto:elodie@example.org', ['elodie@example.org', null, null]],
    ['Élodie Garnier <elodie@example.org>', ['elodie@example.org', 'Élodie Garnier', null]],
    ['"Garnier, Élodie" <elodie@example.org>', ['elodie@example.org', 'Garnier, Élodie', null]],
    ['elodie@example.org;Élodie Garnier', ['elodie@example.org', 'Élodie Garnier', null]],
    ['Élodie Garnier;elodie@example.org', ['elodie@example.org', 'Élodie Garnier', null]],
    ['elodie@example.org, Élodie Garnier, fr', ['elodie@example.org', 'Élodie Garnier', 'fr']],
    ['elodie@example.org\tÉlodie\tGarnier\tAnglais', ['elodie@example.org', 'Élodie Garnier', 'en']],
    ['"elodie@example.org";"Garnier; Élodie"', ['elodie@example.org', 'Garnier; Élodie', null]],
    ['\ufeffelodie@example.org\u00a0;\u00a0Élodie', ['elodie@example.org', 'Élodie', null]],
    ['elodie@example.org;D’Arc <b>x</b>', ['elodie@example.org', 'D’Arc <b>x</b>', null]],
  ])('%s', (line, expected) => expect(only(line)).toEqual([expected]));

  test('the names of columns say what is what, and other columns are left out', () => {
    const text = 'Nom;Prénom;Ville;E-mail;Langue\nGarnier;Élodie;Lille;elodie@example.org;EN\n';
    expect(only(text)).toEqual([['elodie@example.org', 'Élodie Garnier', 'en']]);
  });

  test('several addresses copied from a mail are several people', () => {
    expect(only('Élodie <e@example.org>, marc@example.org')).toEqual([
      ['e@example.org', 'Élodie', null],
      ['marc@example.org', null, null],
    ]);
  });

  test('says where and why a line is refused, and keeps the others', () => {
    const list = parseContactList(
      'a@example.org\r\n\r\npas une adresse\nx@@y\nb@example.org\n' + 'z'.repeat(2000),
    );
    expect(list.contacts.map((one) => [one.line, one.email])).toEqual([
      [1, 'a@example.org'],
      [5, 'b@example.org'],
    ]);
    expect(list.refused).toEqual([
      { line: 3, text: 'pas une adresse', reason: 'no-address' },
      { line: 4, text: 'x@@y', reason: 'bad-address' },
      { line: 6, text: 'z'.repeat(80), reason: 'too-long' },
    ]);
  });

  test('an address counts once, however it is written', () => {
    const list = parseContactList('Elodie@Example.org\nelodie@example.org;Élodie\n');
    expect(list.contacts).toHaveLength(1);
    expect(list.duplicates).toBe(1);
  });

  test('no text is lost: each line gives a person, a refusal or a duplicate', () => {
    const line = fc.oneof(
      fc.constantFrom('a@example.org', 'b@example.org;B', 'C <c@example.org>', 'x'),
      fc.string().map((text) => text.replaceAll(/[@\n\r\u2028\u2029]/g, '')),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        fc.pre(!/mail|courriel|adresse/i.test(lines.join(' ')));
        const list = parseContactList(lines.join('\n'));
        const blank = lines.filter(
          (one) => one.replaceAll(/[\s\0\u200b-\u200f\u2060\ufeff]/g, '') === '',
        ).length;
        expect(list.contacts.length + list.refused.length + list.duplicates + blank).toBe(lines.length);
      }),
    );
  });
});
