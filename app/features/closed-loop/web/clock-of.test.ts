import { expect, it } from 'vitest';
import { clockOf } from './clock-of.ts';

const one = {
  status: 'open',
  openedAt: '2026-11-19T12:00:00.000Z',
  targetAt: '2026-11-19T14:00:00.000Z',
  limitAt: '2026-11-21T12:00:00.000Z',
} as const;

const at = (time: string) => new Date(time);

it('runs to the target first, then to the limit', () => {
  expect(clockOf(one, at('2026-11-19T13:00:00Z'))).toEqual({
    kind: 'target',
    until: at(one.targetAt),
    share: 0.5,
  });
  expect(clockOf(one, at('2026-11-20T12:00:00Z'))).toEqual({
    kind: 'limit',
    until: at(one.limitAt),
    share: 0.5,
  });
});

it('stays full when the limit has passed and empty before the case was opened', () => {
  expect(clockOf(one, at('2026-12-01T12:00:00Z'))).toMatchObject({ kind: 'limit', share: 1 });
  expect(clockOf(one, at('2026-11-19T11:59:00Z'))).toMatchObject({ kind: 'target', share: 0 });
});

it('stands still for who does not wait', () => {
  expect(clockOf({ ...one, status: 'closed' }, at('2026-11-19T13:00:00Z'))).toBeNull();
  expect(clockOf({ ...one, status: 'withdrawn' }, at('2026-11-19T13:00:00Z'))).toBeNull();
  expect(clockOf({ ...one, status: 'in-progress' }, at('2026-11-19T13:00:00Z'))).not.toBeNull();
});
