import { beforeEach, describe, expect, test } from 'vitest';
import type { OrgId } from '../actor.ts';
import { newId } from '../ids.ts';
import { useTestContext } from '../testing/test-context.ts';
import { recordEvent } from './record-event.ts';
import { type OutboxRow, relayOnce } from './relay-outbox.ts';

const world = useTestContext();
const orgId = newId() as OrgId;

async function record(count: number): Promise<void> {
  await world.context.db.transaction().execute(async (tx) => {
    for (let i = 0; i < count; i += 1) {
      await recordEvent(tx, orgId, 'response.counted', { responseIds: [String(i)] }, world.clock.now());
    }
  });
}

const waiting = async () => (await world.context.db.selectFrom('outbox').select('id').execute()).length;

beforeEach(async () => {
  await world.context.db.deleteFrom('outbox').execute();
});

describe('relayOnce', () => {
  test('delivers facts in their order and removes them', async () => {
    await record(5);
    const seen: OutboxRow[] = [];
    const told: OutboxRow[] = [];
    const moved = await relayOnce(
      world.context,
      async (_tx, rows) => void seen.push(...rows),
      (rows) => told.push(...rows),
    );
    expect(moved).toBe(5);
    expect(seen.map((row) => row.payload)).toEqual(
      [0, 1, 2, 3, 4].map((i) => ({ responseIds: [String(i)] })),
    );
    expect(told).toEqual(seen);
    expect(await waiting()).toBe(0);
  });

  test('keeps them when nobody could be told', async () => {
    await record(3);
    const fails = relayOnce(
      world.context,
      async () => {
        throw new Error('the queue is away');
      },
      () => expect.unreachable(),
    );
    await expect(fails).rejects.toThrow('the queue is away');
    expect(await waiting()).toBe(3);
  });

  test('two relays at once deliver each fact once', async () => {
    await record(300);
    const seen: string[] = [];
    const relay = () =>
      relayOnce(
        world.context,
        async (_tx, rows) => void seen.push(...rows.map((row) => row.id)),
        () => {},
      );
    await Promise.all([relay(), relay(), relay()]);
    while ((await relay()) > 0);
    expect(seen).toHaveLength(300);
    expect(new Set(seen).size).toBe(300);
  });

  test('a fact of a transaction that was rolled back never was', async () => {
    const failing = world.context.db.transaction().execute(async (tx) => {
      await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, world.clock.now());
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await waiting()).toBe(0);
  });
});
