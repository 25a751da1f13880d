import { expect, it } from 'vitest';
import type { Case } from '../../contract.ts';
import { patchCase, patchCases } from './patch-cases.ts';

const members = [
  { id: 'a', name: 'Camille Reynaud' },
  { id: 'b', name: 'Yasmine Haddad' },
];

const one: Case = {
  id: '1',
  responseId: '11',
  survey: { id: '5', slug: 'rel', name: 'Relationnelle', kind: 'nps' },
  score: 2,
  comment: null,
  contact: { id: '21', name: null, email: 'c@exemple.fr' },
  owner: members[0] ?? null,
  status: 'open',
  reason: 'detractor',
  detractorType: null,
  team: null,
  account: null,
  language: null,
  mergedInto: null,
  outcome: null,
  cause: null,
  openedAt: '2026-11-19T13:12:00.000Z',
  startedAt: '2026-11-19T13:12:00.000Z',
  firstContactAt: null,
  targetAt: '2026-11-19T15:12:00.000Z',
  limitAt: '2026-11-21T13:12:00.000Z',
  closedAt: null,
  nextStep: null,
};

it('changes what is named and leaves the rest', () => {
  expect(patchCase(one, { ownerId: 'b' }, members)).toEqual({ ...one, owner: members[1] });
  expect(patchCase(one, { ownerId: null }, members)).toEqual(one);
  expect(patchCase(one, { status: 'in-progress' }, members)).toEqual({ ...one, status: 'in-progress' });
});

it('changes one case on whichever page it is, and no other', () => {
  const other = { ...one, id: '2' };
  const data = {
    pages: [
      { items: [other], nextCursor: 'x' },
      { items: [one], nextCursor: null },
    ],
    pageParams: [null, 'x'],
  };
  const patched = patchCases(data, '1', { status: 'in-progress' }, members);
  expect(patched?.pages.map((page) => page.items[0]?.status)).toEqual(['open', 'in-progress']);
  expect(patchCases(undefined, '1', { status: 'in-progress' }, members)).toBeUndefined();
});
