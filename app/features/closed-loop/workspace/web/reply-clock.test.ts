import { expect, it } from 'vitest';
import { replyClock } from './reply-clock.ts';

const one = {
  status: 'open',
  startedAt: '2026-11-19T12:00:00.000Z',
  firstContactAt: null,
  targetAt: '2026-11-19T14:00:00.000Z',
  limitAt: '2026-11-21T12:00:00.000Z',
} as const;

const at = (time: string) => new Date(time);

it('runs to the target, is late from there, and counts from the limit once that has passed', () => {
  expect(replyClock(one, at('2026-11-19T13:00:00Z'))).toEqual({
    kind: 'target',
    until: at(one.targetAt),
    share: 0.5,
    isLate: false,
  });
  expect(replyClock(one, at('2026-11-19T14:30:00Z'))).toMatchObject({
    kind: 'target',
    isLate: true,
    share: 1,
  });
  expect(replyClock(one, at('2026-11-22T14:30:00Z'))).toMatchObject({
    kind: 'limit',
    until: at(one.limitAt),
    isLate: true,
  });
});

it('stands still once the customer was reached, and for who does not wait', () => {
  const now = at('2026-11-19T13:00:00Z');
  expect(replyClock({ ...one, status: 'in-progress', firstContactAt: one.startedAt }, now)).toBeNull();
  expect(replyClock({ ...one, status: 'closed' }, now)).toBeNull();
  expect(replyClock({ ...one, status: 'withdrawn' }, now)).toBeNull();
});

it('is empty before it began, and full where a calendar leaves it no length', () => {
  expect(replyClock(one, at('2026-11-19T11:00:00Z'))).toMatchObject({ share: 0, isLate: false });
  expect(replyClock({ ...one, targetAt: one.startedAt }, at(one.startedAt))).toMatchObject({ share: 1 });
});
