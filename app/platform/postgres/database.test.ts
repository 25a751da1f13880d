import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, test, vi } from 'vitest';
import { useTestContext } from '../testing/test-context.ts';

describe('a statement that asks to be prepared', () => {
  const t = useTestContext();

  test('is known to its connection by its name; others are not', async () => {
    const rows = await t.context.db.connection().execute(async (db) => {
      for (const n of [1, 2]) {
        const result = await sql<{ n: number }>`/* prepared: add-one */ SELECT ${n}::int + 1 AS n`.execute(
          db,
        );
        expect(result.rows).toEqual([{ n: n + 1 }]);
      }
      await sql`SELECT ${1}::int`.execute(db);
      return (await sql<{ name: string }>`SELECT name FROM pg_prepared_statements`.execute(db)).rows;
    });
    expect(rows).toEqual([{ name: 'add-one' }]);
  });

  test('fails as any other does', async () => {
    const divide = (by: number) =>
      sql`/* prepared: divide */ SELECT 1 / ${by}::int AS n`.execute(t.context.db);
    await expect(divide(0)).rejects.toMatchObject({ code: '22012' });
    expect((await divide(1)).rows).toEqual([{ n: 1 }]);
  });
});

describe('a transaction that is asked many things at once', () => {
  const t = useTestContext();

  /** How many questions pg had at a time, at most. */
  function countInFlight(): { most: number; stop(): void } {
    const asked = pg.Client.prototype.query as (...given: unknown[]) => Promise<unknown>;
    let inFlight = 0;
    const counted = {
      most: 0,
      stop: () => spy.mockRestore(),
    };
    const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
      this: pg.Client,
      ...given
    ) {
      inFlight += 1;
      counted.most = Math.max(counted.most, inFlight);
      const answer = asked.call(this, ...given);
      const end = () => void (inFlight -= 1);
      answer.then(end, end);
      return answer;
    } as typeof asked as never);
    return counted;
  }

  test('fails at the first that fails and is rolled back; pg has one question at a time', async () => {
    const counted = countInFlight();
    for (const { length } of [1, 5, 20].map((size) => [...Array(size)])) {
      const failed = t.context.db
        .transaction()
        .execute((tx) =>
          Promise.all([
            sql`CREATE TABLE of_a_moment (n int)`.execute(tx),
            sql`SELECT 1 / 0`.execute(tx),
            ...Array.from({ length }, () => sql`SELECT 1`.execute(tx)),
          ]),
        );
      await expect(failed).rejects.toMatchObject({ code: '22012' });
    }
    const { rows } = await sql<{ name: string | null }>`SELECT to_regclass('of_a_moment') AS name`.execute(
      t.context.db,
    );
    counted.stop();
    expect(rows).toEqual([{ name: null }]);
    expect(counted.most).toBe(1);
  });
});
