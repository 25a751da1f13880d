import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

test('so many of one address a minute, whatever the others do', () => {
  let now = new Date('2026-06-15T10:00:10Z');
  const allows = createRateLimit(2, () => now);
  expect([allows('a'), allows('a'), allows('a'), allows('b')]).toEqual([true, true, false, true]);
  now = new Date('2026-06-15T10:01:00Z');
  expect(allows('a')).toBe(true);
});

test('addresses without end take no memory without end', () => {
  const allows = createRateLimit(1, () => new Date('2026-06-15T10:00:00Z'));
  expect(allows('first')).toBe(true);
  for (let i = 0; i < 10_001; i++) allows(`address ${i}`);
  // Forgotten with the others, it may come again.
  expect(allows('first')).toBe(true);
});
