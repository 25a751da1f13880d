import { expect, test } from 'vitest';
import { openTable } from '../../platform/tabular/open-table.ts';
import type { ImportKind } from './contract.ts';
import { guessColumns } from './guess-columns.ts';
import { profileTable } from './profile-table.ts';

type Found = Record<string, [field: string, confidence: string]>;

async function guess(kind: ImportKind, header: string, row: (i: number) => string): Promise<Found> {
  async function* bytes() {
    yield Buffer.from(`${header}\n${Array.from({ length: 30 }, (_, i) => row(i)).join('\n')}\n`);
  }
  const shape = await profileTable(await openTable(bytes()));
  return Object.fromEntries(
    guessColumns(kind, shape).map(({ column, field, property, split, confidence }) => [
      header.split(/[;,]/)[column] ?? '',
      [property === undefined ? field : `${property}${split === true ? ' split' : ''}`, confidence],
    ]),
  );
}

test('French headers of a CRM', async () => {
  const header = 'N° Client;Nom;Prénom;Courriel;Tél. portable;Société;Désinscrit;Ville';
  const row = (i: number) => `${i};Roy;Anne;a${i}@exemple.fr;06 12 34 56 ${10 + i};Orsel;non;Lyon`;
  expect(await guess('contacts', header, row)).toEqual({
    'N° Client': ['externalId', 'sure'],
    Nom: ['lastName', 'sure'],
    Prénom: ['firstName', 'sure'],
    Courriel: ['email', 'sure'],
    'Tél. portable': ['phone', 'sure'],
    Société: ['account', 'sure'],
    Désinscrit: ['optOut', 'sure'],
    Ville: ['Ville', 'likely'],
  });
});

test('English headers of a survey tool; few values make segments, many are only kept', async () => {
  const header =
    'Response ID,Submitted,How likely are you to recommend us?,Feedback,Customer contact,Store,Order';
  const row = (i: number) => `r${i},2026-03-0${1 + (i % 9)},${i % 11},Good,a${i}@exemple.fr,${i % 3},o${i}`;
  expect(await guess('responses', header, row)).toEqual({
    'Response ID': ['id', 'sure'],
    Submitted: ['answeredAt', 'sure'],
    'How likely are you to recommend us?': ['score', 'likely'],
    Feedback: ['comment', 'sure'],
    'Customer contact': ['email', 'likely'],
    Store: ['Store split', 'likely'],
    Order: ['Order', 'likely'],
  });
});

test('a header that says one thing and a column that holds another', async () => {
  const found = await guess('responses', 'note;date;email', (i) => `bien reçu ${i};lundi;non`);
  expect(Object.values(found).map(([field]) => field)).not.toEqual(
    expect.arrayContaining(['score', 'answeredAt', 'email']),
  );
  expect(found.note?.[0]).toBe('note');
});
