import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { USUAL_HOURS } from './contract.ts';
import { dueInstant, reminderTimes } from './reminder-times.ts';

const PARIS = 'Europe/Paris';

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

const LONG_AGO = new Date('2026-01-01T00:00:00Z');

const times = (dueOn: string, dueTime: string, dueSetAt = LONG_AGO, isWorkingDay = isWeekday) => {
  const { before, onDay } = reminderTimes(
    { dueAt: dueInstant(dueOn, dueTime, PARIS), dueSetAt },
    PARIS,
    USUAL_HOURS,
    isWorkingDay,
  );
  return [before?.toISOString() ?? null, onDay?.toISOString() ?? null];
};

describe('a promise comes back', () => {
  test('on the working day before at five, and on its day at nine', () => {
    expect(times('2026-11-25', '12:00')).toEqual(['2026-11-24T16:00:00.000Z', '2026-11-25T08:00:00.000Z']);
  });

  test('on Friday for a Saturday, a Sunday and a Monday', () => {
    for (const day of ['2026-11-21', '2026-11-22', '2026-11-23'])
      expect(times(day, '12:00')[0]).toBe('2026-11-20T16:00:00.000Z');
  });

  test('before the holiday, where the calendar has one', () => {
    const isOpen = (day: string) => isWeekday(day) && day !== '2026-07-14';
    expect(times('2026-07-15', '10:00', LONG_AGO, isOpen)[0]).toBe('2026-07-13T15:00:00.000Z');
  });

  test('by the clock on the wall, in the weeks when it changes', () => {
    expect(times('2026-10-26', '12:00')).toEqual(['2026-10-23T15:00:00.000Z', '2026-10-26T08:00:00.000Z']);
    expect(times('2026-03-30', '12:00')).toEqual(['2026-03-27T16:00:00.000Z', '2026-03-30T07:00:00.000Z']);
  });

  test('an hour before, where it is due early', () => {
    expect(times('2026-11-25', '08:30')[1]).toBe('2026-11-25T06:30:00.000Z');
  });

  test('not of what was written only now', () => {
    const setAt = new Date('2026-11-24T18:00:00Z');
    expect(times('2026-11-25', '12:00', setAt)).toEqual([null, '2026-11-25T08:00:00.000Z']);
    expect(times('2026-11-24', '23:00', setAt)).toEqual([null, null]);
  });

  test('always before it is due, the eve before the day, whatever the zone, the hours and the calendar', () => {
    const minute = fc.integer({ min: Date.UTC(2026, 0, 2) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 });
    const hour = fc.integer({ min: 0, max: 23 });
    const zone = fc.constantFrom(PARIS, 'America/Montreal', 'Pacific/Noumea', 'Asia/Kolkata');
    const closed = fc.subarray([0, 1, 2, 3, 4, 5, 6]);
    fc.assert(
      fc.property(
        minute,
        minute,
        hour,
        hour,
        zone,
        closed,
        (due, set, beforeHour, dayHour, timeZone, off) => {
          const dueAt = new Date(due * 60_000);
          const dueSetAt = new Date(Math.min(set, due - 1) * 60_000);
          const isOpen = (day: string) => !off.includes(new Date(`${day}T00:00:00Z`).getUTCDay());
          const { before, onDay } = reminderTimes(
            { dueAt, dueSetAt },
            timeZone,
            { beforeHour, dayHour },
            isOpen,
          );
          for (const time of [before, onDay]) {
            if (time === null) continue;
            expect(time.getTime()).toBeLessThan(dueAt.getTime());
            expect(time.getTime()).toBeGreaterThan(dueSetAt.getTime());
          }
          if (before !== null && onDay !== null) expect(before.getTime()).toBeLessThan(onDay.getTime());
        },
      ),
    );
  });
});
