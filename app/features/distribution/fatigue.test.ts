import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AskedBefore, type AskingContact, mayAsk } from './fatigue.ts';

const limits = { quarantineDays: 90, timeZone: 'Europe/Paris' };
const at = new Date('2026-06-15T10:00:00Z');
const contact: AskingContact = { hasAddress: true, suppression: null, consent: 'presumed', asked: [] };
const sent = (iso: string): AskedBefore => ({ at: new Date(iso), queued: false });
const queued = (iso: string): AskedBefore => ({ at: new Date(iso), queued: true });

describe('mayAsk', () => {
  test.each<[string, Partial<AskingContact>, object]>([
    ['somebody never asked', {}, { ok: true }],
    ['somebody who agreed', { consent: 'given' }, { ok: true }],
    ['nobody to write to', { hasAddress: false }, { ok: false, reason: 'no-address' }],
    ['an opt-out', { suppression: 'opted-out' }, { ok: false, reason: 'opted-out' }],
    ['somebody who was let go', { suppression: 'lost', consent: 'given' }, { ok: false, reason: 'lost' }],
    ['an address that bounced', { suppression: 'bounced' }, { ok: false, reason: 'bounced' }],
    ['a refused consent', { consent: 'refused' }, { ok: false, reason: 'no-consent' }],
    [
      'an opt-out, even of somebody who had agreed',
      { suppression: 'opted-out', consent: 'given', asked: [sent('2026-06-01T10:00:00Z')] },
      { ok: false, reason: 'opted-out' },
    ],
    [
      'somebody asked yesterday',
      { asked: [sent('2026-06-14T10:00:00Z')] },
      { ok: false, reason: 'quarantine', until: '2026-09-12' },
    ],
    [
      'somebody asked 89 days ago',
      { asked: [sent('2026-03-18T22:30:00Z')] },
      { ok: false, reason: 'quarantine', until: '2026-06-16' },
    ],
    [
      // 23:30 in Paris on 17 March, in winter time: fewer than 90 times 24 hours, yet 90 days.
      'somebody asked 90 days ago, across the change of hour',
      { asked: [sent('2026-03-17T22:30:00Z')] },
      { ok: true },
    ],
    [
      'somebody about to be asked',
      { asked: [queued('2026-06-15T08:00:00Z')] },
      { ok: false, reason: 'already-queued', until: '2026-09-13' },
    ],
    [
      'somebody who will be asked in a month',
      { asked: [queued('2026-07-15T08:00:00Z')] },
      { ok: false, reason: 'already-queued', until: '2026-10-13' },
    ],
    ['somebody who will be asked in 90 days', { asked: [queued('2026-09-13T08:00:00Z')] }, { ok: true }],
    [
      'somebody asked before and about to be asked again: after both',
      { asked: [sent('2026-04-01T08:00:00Z'), queued('2026-07-01T08:00:00Z')] },
      { ok: false, reason: 'already-queued', until: '2026-09-29' },
    ],
  ])('%s', (_name, given, expected) => {
    expect(mayAsk({ ...contact, ...given }, at, limits)).toEqual(expected);
  });

  test('a quarantine of no days stops nobody', () => {
    const asked = [sent('2026-06-15T09:59:59Z')];
    expect(mayAsk({ ...contact, asked }, at, { ...limits, quarantineDays: 0 })).toEqual({ ok: true });
  });

  const instants = fc.date({
    min: new Date('2025-01-01T00:00:00Z'),
    max: new Date('2026-12-31T00:00:00Z'),
    noInvalidDate: true,
  });

  test('whatever the order of the wishes, no two that it allows are within the quarantine', () => {
    fc.assert(
      fc.property(
        fc.array(instants, { maxLength: 60 }),
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom('Europe/Paris', 'America/Montreal', 'Pacific/Noumea'),
        (wishes, quarantineDays, timeZone) => {
          const asked: AskedBefore[] = [];
          for (const wish of wishes) {
            const ruling = mayAsk({ ...contact, asked }, wish, { quarantineDays, timeZone });
            if (ruling.ok) asked.push({ at: wish, queued: asked.length % 2 === 0 });
          }
          const times = asked.map((one) => one.at.getTime()).sort((a, b) => a - b);
          const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
          // A calendar day is shorter than 24 hours only where the clocks are put forward.
          const shortest = (quarantineDays - 1) * 86_400_000 - 3_600_000;
          expect(gaps.every((gap) => gap > shortest)).toBe(true);
        },
      ),
    );
  });

  test('on the day that it names, it says yes', () => {
    fc.assert(
      fc.property(fc.array(instants, { minLength: 1, maxLength: 5 }), instants, (times, wish) => {
        const asked = times.map((time) => ({ at: time, queued: false }));
        const ruling = mayAsk({ ...contact, asked }, wish, limits);
        fc.pre(!ruling.ok && Math.max(...times.map(Number)) <= wish.getTime());
        if (ruling.ok || ruling.until === undefined) return;
        const then = new Date(`${ruling.until}T10:00:00Z`);
        expect(mayAsk({ ...contact, asked }, then, limits)).toEqual({ ok: true });
      }),
    );
  });
});
