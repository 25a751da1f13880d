import { expect, test } from 'vitest';
import type { ContactItem } from '../../contract.ts';
import { changeOf, type PersonDraft } from './person-draft.ts';

const contact: ContactItem = {
  id: 'id',
  externalId: 'C-1',
  email: 'ana@example.org',
  phone: null,
  account: null,
  name: 'Ana',
  locale: null,
  timeZone: null,
  properties: { plan: 'pro', city: 'Lille' },
  consent: 'presumed',
  suppressions: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

const draft: PersonDraft = {
  name: 'Ana',
  email: 'ana@example.org',
  phone: '',
  externalId: 'C-1',
  account: null,
  locale: null,
  consent: 'presumed',
  properties: [
    { id: 0, name: 'plan', value: 'pro' },
    { id: 1, name: 'city', value: 'Lille' },
  ],
};

test('only what differs is sent', () => {
  const orsel = { id: 'a-1', name: 'Orsel' };
  expect(changeOf(contact, { ...draft, account: orsel })).toEqual({ accountId: 'a-1' });
  expect(changeOf({ ...contact, account: orsel }, draft)).toEqual({ accountId: null });
  expect(changeOf(contact, draft)).toEqual({});
  expect(changeOf(contact, { ...draft, name: ' Anne ', phone: '06', externalId: ' ', locale: 'fr' })).toEqual(
    {
      name: 'Anne',
      phone: '06',
      externalId: null,
      locale: 'fr',
    },
  );
});

test('a property is written, renamed or taken away; one without a name is nothing', () => {
  const properties = [
    { id: 0, name: 'plan', value: 'free' },
    { id: 1, name: 'town', value: 'Lille' },
    { id: 2, name: ' ', value: 'x' },
  ];
  expect(changeOf(contact, { ...draft, properties })).toEqual({
    properties: { plan: 'free', town: 'Lille', city: null },
  });
});
