import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBusinessTime } from './add-business-time.ts';
import { type BusinessCalendar, usualCalendar } from './business-calendar.ts';
import { businessTimeBetween } from './business-time-between.ts';
import { easterSunday } from './easter-sunday.ts';
import { frenchHolidays } from './french-holidays.ts';

const HOUR = 3_600_000;
const PARIS = usualCalendar('Europe/Paris');

const after = (calendar: BusinessCalendar, from: string, hours: number): string =>
  addBusinessTime(calendar, new Date(from), hours * HOUR).toISOString();

describe('French public holidays', () => {
  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter of %i is on %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  test('there are eleven, those of Easter included', () => {
    expect(frenchHolidays(2026, false)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  test('Alsace and Moselle have Good Friday and the second day of Christmas as well', () => {
    const more = frenchHolidays(2026, true).filter((day) => !frenchHolidays(2026, false).includes(day));
    expect(more).toEqual(['2026-04-03', '2026-12-26']);
  });

  test('two on one day are one: the Ascension of 2008 was on May Day', () => {
    expect(frenchHolidays(2008, false).filter((day) => day === '2008-05-01')).toHaveLength(1);
  });

  test('Easter is a Sunday between 22 March and 25 April, whatever the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4000 }), (year) => {
        const day = easterSunday(year);
        expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(0);
        expect(day.slice(5) >= '03-22' && day.slice(5) <= '04-25').toBe(true);
      }),
    );
  });
});

describe('business time', () => {
  test('two hours from a Friday at 17:45 in Paris are over on Monday at 10:45', () => {
    expect(after(PARIS, '2026-06-12T15:45:00Z', 2)).toBe('2026-06-15T08:45:00.000Z');
  });

  test('14 July does not count', () => {
    // Monday 13 July 2026, 17:00 in Paris; the Tuesday is the holiday.
    expect(after(PARIS, '2026-07-13T15:00:00Z', 2)).toBe('2026-07-15T08:00:00.000Z');
  });

  test('Good Friday counts in Paris and not in Strasbourg', () => {
    const from = '2026-04-02T16:00:00Z';
    expect(after(PARIS, from, 2)).toBe('2026-04-03T09:00:00.000Z');
    expect(after({ ...PARIS, holidays: 'fr-alsace-moselle' }, from, 2)).toBe('2026-04-07T09:00:00.000Z');
  });

  test('a day of one’s own is closed', () => {
    expect(after({ ...PARIS, closedDays: ['2026-06-15'] }, '2026-06-12T15:45:00Z', 2)).toBe(
      '2026-06-16T08:45:00.000Z',
    );
  });

  test('what fits before the evening ends in the evening, to the minute', () => {
    expect(after(PARIS, '2026-06-15T14:00:00Z', 2)).toBe('2026-06-15T16:00:00.000Z');
  });

  test('the hour that a night of March skips is worked by nobody', () => {
    const open = [{ from: 0, to: 24 * 60 }];
    const always = { ...PARIS, holidays: 'none', hours: Array.from({ length: 7 }, () => open) } as const;
    // Sunday 29 March 2026 has 23 hours in Paris, 25 October has 25.
    expect(after(always, '2026-03-28T23:00:00Z', 23)).toBe('2026-03-29T22:00:00.000Z');
    const [from, to] = [new Date('2026-10-24T22:00:00Z'), new Date('2026-10-25T23:00:00Z')];
    expect(businessTimeBetween(always, from, to)).toBe(25 * HOUR);
  });
});

const minutes = fc.integer({ min: 0, max: 1440 });
const openingHours = fc
  .uniqueArray(minutes, { minLength: 0, maxLength: 4 })
  .map((all) => all.sort((a, b) => a - b))
  .map((all) =>
    all.flatMap((from, i) => {
      const to = all[i + 1];
      return i % 2 === 0 && to !== undefined ? [{ from, to }] : [];
    }),
  );
const calendars = fc
  .record({
    timeZone: fc.constantFrom(
      'Europe/Paris',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'UTC',
    ),
    hours: fc.array(openingHours, { minLength: 7, maxLength: 7 }),
    holidays: fc.constantFrom('none' as const, 'fr' as const, 'fr-alsace-moselle' as const),
    closedDays: fc.constant<string[]>([]),
  })
  .filter(({ hours }) => hours.flat().some(({ from, to }) => to - from >= 240));
const instants = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const durations = fc.integer({ min: 1, max: 12 * HOUR });

describe('whatever the calendar', () => {
  test('what is added is what lies between', () => {
    fc.assert(
      fc.property(calendars, instants, durations, (calendar, from, ms) => {
        const to = addBusinessTime(calendar, from, ms);
        expect(businessTimeBetween(calendar, from, to)).toBe(ms);
      }),
      { numRuns: 200 },
    );
  });

  test('adding twice is adding the sum', () => {
    fc.assert(
      fc.property(calendars, instants, durations, durations, (calendar, from, one, two) => {
        const twice = addBusinessTime(calendar, addBusinessTime(calendar, from, one), two);
        expect(twice).toEqual(addBusinessTime(calendar, from, one + two));
      }),
      { numRuns: 200 },
    );
  });

  test('who starts later is not done sooner', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.integer({ min: 0, max: 9e8 }),
        durations,
        (calendar, from, by, ms) => {
          const later = new Date(from.getTime() + by);
          expect(addBusinessTime(calendar, later, ms).getTime()).toBeGreaterThanOrEqual(
            addBusinessTime(calendar, from, ms).getTime(),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
