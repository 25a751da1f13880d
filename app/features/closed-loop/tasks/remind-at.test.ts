import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remindAt } from './remind-at.ts';

const ZONES = ['Europe/Paris', 'America/Los_Angeles', 'Pacific/Auckland', 'UTC'] as const;

describe('remindAt', () => {
  test('is the morning of the day before, on the clock of the wall', () => {
    const now = new Date('2026-03-20T12:00:00Z');
    // The clocks change in the night of 28 to 29 March.
    expect(remindAt('2026-03-29', 'Europe/Paris', now)?.toISOString()).toBe('2026-03-28T07:00:00.000Z');
    expect(remindAt('2026-03-30', 'Europe/Paris', now)?.toISOString()).toBe('2026-03-29T06:00:00.000Z');
  });

  test('is the morning of the day itself where the one before has passed, and none after that', () => {
    const eve = new Date('2026-06-15T10:00:00Z');
    expect(remindAt('2026-06-16', 'Europe/Paris', eve)?.toISOString()).toBe('2026-06-16T06:00:00.000Z');
    expect(remindAt('2026-06-15', 'Europe/Paris', eve)).toBeNull();
    expect(remindAt('2026-06-01', 'Europe/Paris', eve)).toBeNull();
  });

  test('is to come, and within two days of the day, whatever the day, the zone and the time', () => {
    const days = fc.integer({ min: -400, max: 400 });
    const moments = fc.date({
      min: new Date('2024-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, days, fc.constantFrom(...ZONES), (now, ahead, zone) => {
        const due = new Date(now.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
        const at = remindAt(due, zone, now);
        if (at === null) return ahead <= 1;
        const early = Date.parse(`${due}T00:00:00Z`) - at.getTime();
        return at > now && early < 2 * 86_400_000 && early > -86_400_000;
      }),
    );
  });
});
