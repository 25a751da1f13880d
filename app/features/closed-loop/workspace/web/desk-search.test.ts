import { expect, it } from 'vitest';
import { addressOf, countsQuery, deskSearchSchema, owedQuery, queueQuery, whoseTeam } from './desk-search.ts';

it('asks for what a tab and a choice of whose mean', () => {
  expect(queueQuery('open', undefined, 'me')).toBe('status=open');
  expect(queueQuery('in-progress', 'mine', 'me')).toBe('status=in-progress&owner=me');
  expect(queueQuery('open', whoseTeam('a b&c'), 'me')).toBe('status=open&team=a+b%26c');
  expect(countsQuery(undefined, 'me')).toBe('');
  expect(countsQuery('mine', 'me')).toBe('owner=me');
  expect(countsQuery(whoseTeam('nord'), 'me')).toBe('team=nord');
  expect(owedQuery('mine')).toBe('keeper=me');
  expect(owedQuery(whoseTeam('nord'))).toBe('team=nord');
});

it('keeps in an address what is not usual, and forgets what nobody wrote', () => {
  expect(addressOf({})).toBe('');
  expect(addressOf({ tab: 'in-progress', whose: 'mine' })).toBe('tab=in-progress&whose=mine');
  expect(deskSearchSchema.parse({ tab: 'nonsense', whose: 'theirs' })).toEqual({});
});
