import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useTestContext } from '../testing/test-context.ts';
import { inTransaction } from './in-transaction.ts';

describe('inTransaction', () => {
  const t = useTestContext();

  test('two that lock the same two things in opposite order both get through', async () => {
    const lock = (key: number) => sql`SELECT pg_advisory_xact_lock(${key}::bigint)`;
    const met = Promise.withResolvers<void>();
    let waiting = 0;
    let tries = 0;
    const both = (first: number, second: number) =>
      inTransaction(t.context.db, async (tx) => {
        tries += 1;
        await lock(first).execute(tx);
        waiting += 1;
        if (waiting === 2) met.resolve();
        await met.promise;
        await lock(second).execute(tx);
        return first;
      });
    expect(await Promise.all([both(1, 2), both(2, 1)])).toEqual([1, 2]);
    expect(tries).toBe(3);
  });

  test('any other failure is thrown at once, and nothing stays', async () => {
    let tries = 0;
    const failing = inTransaction(t.context.db, async (tx) => {
      tries += 1;
      await sql`CREATE TABLE left_behind (x int)`.execute(tx);
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(tries).toBe(1);
    await expect(t.context.pool.query('SELECT * FROM left_behind')).rejects.toThrow();
  });
});
