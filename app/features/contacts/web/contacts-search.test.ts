import { expect, test } from 'vitest';
import { filterOf, filterQuery, searchOf } from './contacts-search.ts';

test('the address says who is looked for, and what it says wrong is left out', () => {
  const address = {
    q: 'ana',
    suppressed: 'nonsense',
    consent: 'given',
    'filter[plan]': 'pro',
    'filter[year]': 2026,
  };
  expect(Object.fromEntries(new URLSearchParams(filterQuery(address)))).toEqual({
    q: 'ana',
    consent: 'given',
    'filter[plan]': 'pro',
    'filter[year]': '2026',
  });
  expect(filterQuery({})).toBe('');
  expect(filterOf({})).toEqual({});
});

test('a segment goes to the address and back, and takes the place of what was there', () => {
  const filter = { q: 'ana', properties: { plan: 'pro' } };
  const search = searchOf(filter, { account: 'a', 'filter[city]': 'Lille' });
  expect(search).toEqual({
    q: 'ana',
    suppressed: undefined,
    consent: undefined,
    account: undefined,
    'filter[city]': undefined,
    'filter[plan]': 'pro',
  });
  expect(filterOf(search)).toEqual(filter);
});
