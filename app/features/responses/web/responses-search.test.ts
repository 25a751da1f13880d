import { expect, it } from 'vitest';
import { filterQuery, readSearch, responsesSearchSchema } from './responses-search.ts';

it('leaves out what the address says wrong', () => {
  const search = responsesSearchSchema.parse({
    survey: 'rel',
    state: 'replaced',
    band: 'angry',
    from: '2026-02-31',
    to: '2026-11-19',
    q: 2024,
  });
  expect(search).toMatchObject({ survey: 'rel', to: '2026-11-19', q: '2024' });
  expect([search.state, search.band, search.from]).toEqual([undefined, undefined, undefined]);
});

it('asks for the lists and their counts alike', () => {
  const search = { state: 'excluded', survey: 'rel', q: 'trop tard & cher' };
  expect(filterQuery(search)).toBe('survey=rel&q=trop+tard+%26+cher');
  expect(filterQuery({})).toBe('');
});

it('keeps the properties that the home screen narrowed by', () => {
  const address = {
    survey: 'rel',
    'filter[store]': 'Lille',
    'filter[floor]': 2,
    'filter[]': 'x',
    other: 'y',
  };
  const query = new URLSearchParams(filterQuery(readSearch(address)));
  expect([...query]).toEqual([
    ['survey', 'rel'],
    ['filter[store]', 'Lille'],
    ['filter[floor]', '2'],
  ]);
});
