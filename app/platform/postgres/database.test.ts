import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
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
