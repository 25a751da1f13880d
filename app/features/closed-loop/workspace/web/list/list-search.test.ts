import fc from 'fast-check';
import { expect, it } from 'vitest';
import { casesQuerySchema } from '../../../contract.ts';
import { CASE_FILTERS } from '../../views/contract.ts';
import {
  ANY_STATUS,
  isSameSearch,
  listQuery,
  onlyClosed,
  readSearch,
  viewSearch,
  withoutEndingUnless,
} from './list-search.ts';

it('asks for those that wait, for every case, or for what is said', () => {
  expect(listQuery({})).toBe('status=waiting');
  expect(listQuery({ status: 'any' })).toBe('');
  expect(listQuery({ status: 'closed', q: 'trois appels', team: 'none' })).toBe(
    'status=closed&team=none&q=trois+appels',
  );
});

it('reads its own address back, whatever else stands in it', () => {
  const search = fc.dictionary(fc.constantFrom(...CASE_FILTERS), fc.string({ minLength: 1 }));
  fc.assert(
    fc.property(search, fc.string(), (said, other) => {
      expect(readSearch({ ...said, other, page: 3 })).toEqual(said);
      expect(isSameSearch(readSearch(viewSearch(said)), said)).toBe(true);
    }),
  );
});

it('names only what the list of cases takes', () => {
  const taken = Object.keys(casesQuerySchema.shape);
  expect(CASE_FILTERS.filter((name) => !taken.includes(name))).toEqual([]);
});

it('asks for an ending of closed cases only', () => {
  expect(onlyClosed('resolved')).toMatchObject({ status: 'closed' });
  expect(onlyClosed(undefined)).toEqual({});
  expect(withoutEndingUnless('closed')).toEqual({});
  expect(withoutEndingUnless(ANY_STATUS)).toEqual({});
  expect(Object.keys(withoutEndingUnless('open'))).toEqual(['outcome', 'cause']);
});
