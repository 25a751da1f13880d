import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cloneDatabase } from '../testing/test-database.ts';
import { POOLED_CONNECTIONS } from './mail-transport.ts';
import { sendThroughKills } from './testing/send-through-kills.ts';

let clone: Awaited<ReturnType<typeof cloneDatabase>>;

beforeAll(async () => {
  clone = await cloneDatabase(inject('postgres'));
});
afterAll(() => clone.drop());

test('killed in the middle of 300 mails, the sender misses none and repeats only those in flight', async () => {
  const report = await sendThroughKills(clone.connection, 300, [100]);
  expect(report.missed).toBe(0);
  expect(report.repeats).toBeLessThanOrEqual(POOLED_CONNECTIONS);
  // The server had read them: if nothing were repeated, they would have been missed had it not kept them.
  expect(report.repeats).toBeGreaterThan(0);
  expect(report.unlikeFirst).toBe(0);
}, 90_000);

test('of letters that leave once, none is repeated, none is lost, and those in flight say that nobody knows', async () => {
  const own = await cloneDatabase(inject('postgres'));
  try {
    const report = await sendThroughKills(own.connection, 40, [10, 25], { isOnce: true });
    expect(report.missed).toBe(0);
    expect(report.repeats).toBe(0);
    // The server had read them, and was killed before it could be heard.
    expect(report.states).toEqual({ sent: 40 - 2 * POOLED_CONNECTIONS, unknown: 2 * POOLED_CONNECTIONS });
  } finally {
    await own.drop();
  }
}, 90_000);
