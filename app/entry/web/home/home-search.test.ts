import { expect, test } from 'vitest';
import { figureQuery, homeSearchSchema, periodOf } from './home-search.ts';

test('without an address the last thirteen weeks are shown, week by week', () => {
  expect(periodOf({}, '2026-11-19')).toEqual({ from: '2026-08-21', to: '2026-11-19', interval: 'week' });
});

test('short periods are drawn by day, long ones by month, and the address wins', () => {
  expect(periodOf({ from: '2026-11-01', to: '2026-11-19' }, '2026-11-19').interval).toBe('day');
  expect(periodOf({ from: '2024-01-01', to: '2026-11-19' }, '2026-11-19').interval).toBe('month');
  expect(periodOf({ from: '2024-01-01', to: '2026-11-19', interval: 'week' }, '2026-11-19').interval).toBe(
    'week',
  );
});

test('an address that makes no sense is read as if the part were not there', () => {
  expect(homeSearchSchema.parse({ from: 'yesterday', interval: 'year', survey: 'nps' })).toEqual({
    survey: 'nps',
  });
});

test('the filter travels as the API writes it', () => {
  const period = periodOf({}, '2026-11-19');
  const query = new URLSearchParams(
    figureQuery({ surveys: [{ slug: 'nps' }], series: null }, period, { only: 'store', value: 'Lille' }),
  );
  expect(query.get('filter[store]')).toBe('Lille');
  expect(query.get('survey')).toBe('nps');
});
