import { describe, expect, test } from 'vitest';
import { instantOf } from '../../../platform/calendar/instant-of.ts';
import { dateReader } from './read-date.ts';

describe('dateReader', () => {
  test.each([
    ['2018-12-06T16:57:58Z', '2018-12-06T16:57:58.000Z'],
    ['2018-12-06T16:57:58+02:00', '2018-12-06T14:57:58.000Z'],
    ['2018-12-06 16:57:58.123 -0530', '2018-12-06T22:27:58.000Z'],
  ])('%s is an instant', (text, iso) => {
    const reading = dateReader(null)(text);
    expect(reading.kind === 'instant' && reading.at.toISOString()).toBe(iso);
  });

  test.each([
    [null, '2026-03-04', { year: 2026, month: 3, day: 4, hour: 0, minute: 0, second: 0 }],
    ['DD/MM/YYYY', '03/04/2026', { year: 2026, month: 4, day: 3, hour: 0, minute: 0, second: 0 }],
    ['M/D/YYYY', '3/4/2026 14:05:06', { year: 2026, month: 3, day: 4, hour: 14, minute: 5, second: 6 }],
    ['DD.MM.YY HH:mm', '31.12.26 23:59', { year: 2026, month: 12, day: 31, hour: 23, minute: 59, second: 0 }],
  ])('with %s, %s is local', (format, text, fields) => {
    expect(dateReader(format)(text)).toEqual({ kind: 'local', fields });
  });

  test.each([
    ['dmy', '03/04/2026', 3, 4, 0],
    ['mdy', '03/04/2026', 4, 3, 0],
    ['dmy', '3-4-26 17:05', 3, 4, 17],
    ['mdy', '4.3.2026, 5:05 PM', 3, 4, 17],
    ['mdy', '4/3/2026 12:05:59 am', 3, 4, 0],
    ['dmy', '2026-04-03T17:05', 3, 4, 17],
  ])('in order %s, %s is day %i of month %i', (order, text, day, month, hour) => {
    const reading = dateReader(order)(text);
    expect(reading.kind === 'local' && reading.fields).toMatchObject({ year: 2026, month, day, hour });
  });

  test.each(['31/02/2026', '00/00/0000', '3/4-2026', '13/13/2026', '3/4/2026 25:00'])(
    'in order dmy, %s is invalid',
    (text) => {
      expect(dateReader('dmy')(text).kind).not.toBe('local');
    },
  );

  test('a date that two countries read differently is never guessed', () => {
    expect(dateReader(null)('3/4/2026')).toEqual({ kind: 'ambiguous' });
  });

  test.each([
    [null, '2026-02-30'],
    [null, '2026-13-01'],
    [null, 'hier'],
    ['DD/MM/YYYY', '31/02/2026'],
    ['DD/MM/YYYY', '2026-02-01'],
    ['YYYY-MM-DD HH:mm', '2026-02-01 25:00'],
  ])('with %s, %s is invalid', (format, text) => {
    expect(dateReader(format)(text)).toEqual({ kind: 'invalid' });
  });
});

describe('instantOf', () => {
  const local = (iso: string) => new Date(`${iso}Z`);

  test.each([
    ['2026-01-15T12:00:00', 'Europe/Paris', '2026-01-15T11:00:00.000Z'],
    ['2026-07-15T12:00:00', 'Europe/Paris', '2026-07-15T10:00:00.000Z'],
    ['2026-07-15T12:00:00', 'Pacific/Noumea', '2026-07-15T01:00:00.000Z'],
    ['2026-07-15T12:00:00', 'America/Montreal', '2026-07-15T16:00:00.000Z'],
    // Shown twice when summer time ends: the first.
    ['2026-10-25T02:30:00', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
    // Skipped when it begins: after the jump.
    ['2026-03-29T02:30:00', 'Europe/Paris', '2026-03-29T01:30:00.000Z'],
  ])('%s in %s is %s', (text, zone, iso) => {
    expect(instantOf(local(text), zone).toISOString()).toBe(iso);
  });
});
