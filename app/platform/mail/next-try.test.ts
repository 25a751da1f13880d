import { expect, test } from 'vitest';
import { nextTry } from './next-try.ts';

test('waits 1 min, 5 min, 30 min, 2 h, 12 h, then gives up', () => {
  const now = new Date('2026-06-15T10:00:00Z');
  const pauses = [1, 2, 3, 4, 5, 6].map((attempts) => {
    const at = nextTry(attempts, now);
    return at === null ? null : (at.getTime() - now.getTime()) / 60_000;
  });
  expect(pauses).toEqual([1, 5, 30, 120, 720, null]);
});
