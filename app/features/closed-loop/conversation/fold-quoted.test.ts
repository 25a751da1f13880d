import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldQuoted } from './fold-quoted.ts';

const SAID = 'Bonjour,\n\nSamedi me convient, merci.\n\nHélène';

const CLIENTS: readonly (readonly [client: string, tail: string])[] = [
  [
    'Gmail, French',
    'Le lun. 15 juin 2026 à 12:00, Camille <a@b.fr> a écrit :\n\n> Bonjour,\n> Nous livrons.',
  ],
  [
    'Gmail, French, wrapped',
    'Le lun. 15 juin 2026 à 12:00, Camille, Maison Orsel <avis@maison-orsel.example> a\nécrit :\n\n> Bonjour,',
  ],
  ['Gmail, English', 'On Mon, 15 Jun 2026 at 12:00, Camille <a@b.fr> wrote:\n\n> Hello,\n>\n> We deliver.'],
  [
    'Gmail, English, wrapped',
    'On Mon, Jun 15, 2026 at 12:00 PM Camille, Maison Orsel <\navis@maison-orsel.example> wrote:\n\n> Hello',
  ],
  ['Apple Mail, French', 'Le 15 juin 2026 à 12:00, Camille <a@b.fr> a écrit :\n\nBonjour,\nNous livrons.'],
  ['Apple Mail, English', 'On 15 Jun 2026, at 12:00, Camille <a@b.fr> wrote:\n\nHello,'],
  [
    'Outlook, French',
    'De : Camille <a@b.fr>\nEnvoyé : lundi 15 juin 2026 12:00\nÀ : Hélène Garnier\nObjet : Votre commande\n\nBonjour,',
  ],
  [
    'Outlook, French, no-break spaces and a line',
    '________________________________\nDe\u00a0: Camille <a@b.fr>\nEnvoyé\u00a0: lundi 15 juin 2026\nObjet\u00a0: Votre commande\n\nBonjour,',
  ],
  [
    'Outlook, English',
    'From: Camille <a@b.fr>\nSent: Monday, June 15, 2026 12:00 PM\nTo: Hélène\nSubject: Your order\n\nHello,',
  ],
  ['Outlook, plain, French', '-----Message d’origine-----\nDe : Camille\nEnvoyé : lundi\n\nBonjour,'],
  ['Outlook, plain, English', '-----Original Message-----\nFrom: Camille\n\nHello,'],
  ['Outlook on a phone', 'Télécharger Outlook pour iOS\n________________________________\nDe : Camille'],
  [
    'an iPhone',
    'Envoyé de mon iPhone\n\n> Le 15 juin 2026 à 12:00, Camille <a@b.fr> a écrit :\n> \n> Bonjour',
  ],
  [
    'an iPhone, English',
    'Sent from my iPhone\n\n> On 15 Jun 2026, at 12:00, Camille <a@b.fr> wrote:\n> Hello',
  ],
  ['a signature', '-- \nHélène Garnier\n12, rue de la Paix'],
  ['marks alone', '> Bonjour,\n> Nous livrons.'],
];

describe('foldQuoted', () => {
  test.each(CLIENTS)('%s', (_client, tail) => {
    expect(foldQuoted(`${SAID}\n\n${tail}`)).toEqual({ said: SAID, quoted: tail });
    expect(foldQuoted(`${SAID}\r\n\r\n${tail.replaceAll('\n', '\r\n')}`).said).toBe(SAID);
  });

  test.each([
    'Le 12 mars, mon mari a écrit une lettre. Il attend toujours.',
    'On Monday my husband wrote to you. He still waits.',
    'De : rien du tout, je reste polie.',
    'From: nowhere to nothing, that is what it felt like.',
    'a -- b',
    'Envoyé trois fois, jamais reçu.',
    '5 > 3',
  ])('what is no quote stays: %s', (text) => {
    expect(foldQuoted(`${text}\n\nMerci.`)).toEqual({ said: `${text}\n\nMerci.`, quoted: null });
  });

  test('answers between the lines stay where they are', () => {
    const text = 'Le 15 juin 2026 à 12:00, C <a@b.fr> a écrit :\n> Samedi ?\nOui.\n> Ou lundi ?\nNon.';
    expect(foldQuoted(text)).toEqual({ said: text, quoted: null });
  });

  test('a mail that quotes and says nothing is shown whole', () => {
    const text = 'On 15 Jun 2026, at 12:00, Camille <a@b.fr> wrote:\n\n> Hello';
    expect(foldQuoted(text)).toEqual({ said: text, quoted: null });
  });

  test('no word is ever lost, and nothing comes first but what came first', () => {
    const line = fc.oneof(
      fc.constantFrom('> x', '-- ', 'De : A <a@b.fr>', 'Envoyé : hier', 'On 1 Jan, A <a@b.fr> wrote:', ''),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = lines.join('\n');
        const { said, quoted } = foldQuoted(text);
        const bare = (some: string) => some.replaceAll(/\s+/g, '');
        expect(bare(said + (quoted ?? ''))).toBe(bare(text));
      }),
    );
  });

  test('a hostile mail costs no time that grows beyond its length', () => {
    const long = `${'Le '.repeat(30_000)}\n`.repeat(3);
    expect(foldQuoted(long).quoted).toBeNull();
  });
});
