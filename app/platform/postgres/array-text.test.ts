import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useTestContext } from '../testing/test-context.ts';
import { arrayOfPlain, arrayOfTexts } from './array-text.ts';

describe('text of an array', () => {
  const t = useTestContext();

  test('PostgreSQL reads back any texts', async () => {
    const texts = fc.array(
      fc.option(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'NULL', '{}', '"', '\\', ', ', ' a ')),
      ),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (values) => {
        const storable = values.map((value) => value?.toWellFormed().replaceAll('\u0000', '') ?? null);
        const { rows } = await sql<{ back: unknown }>`
          SELECT ${arrayOfTexts(storable)}::text[] AS back`.execute(t.context.db);
        expect(rows[0]?.back).toEqual(storable);
      }),
      { numRuns: 200 },
    );
  });

  test('numbers, ids and nothing', async () => {
    const { rows } = await sql<{ back: unknown }>`
      SELECT ${arrayOfPlain([1, null, -2.5, 1e21])}::float8[] AS back`.execute(t.context.db);
    expect(rows[0]?.back).toEqual([1, null, -2.5, 1e21]);
  });
});
