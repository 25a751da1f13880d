import { expect, test } from 'vitest';
import { resolveColumn } from './column.ts';

const header = ['\uFEFFid', ' Score ', 'Pays\u00a0de\u00a0vente', 'Why?', 'Why?', 'why', 'why '];

test('finds a column by number or by name, whatever the space around it', () => {
  expect(resolveColumn(header, '#2')).toEqual({ ok: true, index: 1 });
  expect(resolveColumn(header, 'id')).toEqual({ ok: true, index: 0 });
  expect(resolveColumn(header, 'Score')).toEqual({ ok: true, index: 1 });
  expect(resolveColumn(header, 'Pays de vente ')).toEqual({ ok: true, index: 2 });
  expect(resolveColumn(['e\u0301tat'], '\u00e9tat')).toEqual({ ok: true, index: 0 });
});

test('an unknown column lists the nearest names', () => {
  const outcome = resolveColumn(['id', 'Qcountry', 'Qrecommend', 'Qrecommended by', 'é'], 'qrecomend');
  expect(outcome).toMatchObject({ ok: false, code: 'unknown-column' });
  expect('nearest' in outcome && outcome.nearest.slice(0, 2)).toEqual([
    { number: 3, name: 'Qrecommend' },
    { number: 4, name: 'Qrecommended by' },
  ]);
  expect(resolveColumn(header, '#8')).toMatchObject({ ok: false, code: 'unknown-column' });
  expect(resolveColumn(header, '#0')).toMatchObject({ ok: false, code: 'unknown-column' });
});

test('a duplicated name asks for a number, unless one column has exactly that name', () => {
  expect(resolveColumn(header, 'Why?')).toEqual({
    ok: false,
    code: 'duplicated-column',
    candidates: [
      { number: 4, name: 'Why?' },
      { number: 5, name: 'Why?' },
    ],
  });
  expect(resolveColumn(header, 'why')).toEqual({ ok: true, index: 5 });
  expect(resolveColumn(header, '#5')).toEqual({ ok: true, index: 4 });
});
