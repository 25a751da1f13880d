import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useTestContext } from '../testing/test-context.ts';
import { until } from '../testing/until.ts';
import { CopyIn } from './copy-in.ts';
import { CopyOut } from './copy-out.ts';

describe('COPY as streams', () => {
  const used = useTestContext();
  let client: pg.PoolClient;

  beforeAll(async () => {
    client = await used.context.pool.connect();
    await client.query('CREATE TABLE copied (n int PRIMARY KEY, text text)');
  });
  afterAll(() => client.release());

  const wide = 'é\\t"\\n'.repeat(60_000);

  test('what comes out goes in again, rows wider than a block included', async () => {
    const select = `SELECT n, CASE n WHEN 7 THEN '${wide}' WHEN 8 THEN NULL ELSE 'ligne ' || n END FROM generate_series(1, 20000) n`;
    const out = client.query(new CopyOut(`COPY (${select}) TO STDOUT`));
    const bytes = await buffer(out);
    expect(out.rows).toBe(20_000);
    expect(bytes.length).toBeGreaterThan(500_000);

    const into = client.query(new CopyIn('COPY copied FROM STDIN'));
    await pipeline(Readable.from([bytes.subarray(0, 10), bytes.subarray(10)]), into);
    expect(into.rows).toBe(20_000);
    const { rows } = await client.query(`SELECT count(*) AS n FROM (TABLE copied EXCEPT ${select}) d`);
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('nothing is a stream without bytes', async () => {
    expect(await buffer(client.query(new CopyOut('COPY (SELECT 1 WHERE false) TO STDOUT')))).toHaveLength(0);
    const into = client.query(new CopyIn('COPY copied FROM STDIN'));
    await pipeline(Readable.from([]), into);
    expect(into.rows).toBe(0);
  });

  test('what PostgreSQL refuses is thrown, and the connection goes on', async () => {
    await expect(buffer(client.query(new CopyOut('COPY missing TO STDOUT')))).rejects.toThrow('missing');
    const unknown = client.query(new CopyIn('COPY missing FROM STDIN'));
    await expect(pipeline(Readable.from(['1\n']), unknown)).rejects.toThrow('missing');
    const faulty = client.query(new CopyIn('COPY copied FROM STDIN'));
    await expect(pipeline(Readable.from(['not a number\tx\n']), faulty)).rejects.toThrow('not a number');
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  test('a source that breaks leaves no row', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield '100001\tx\n';
      throw new Error('the disk is gone');
    }
    const into = client.query(new CopyIn('COPY copied FROM STDIN'));
    await expect(pipeline(Readable.from(broken()), into)).rejects.toThrow('the disk is gone');
    expect((await client.query('SELECT n FROM copied WHERE n = 100001')).rows).toEqual([]);
  });

  test('a slow reader holds PostgreSQL back', async () => {
    const out = client.query(
      new CopyOut("COPY (SELECT repeat('x', 1000) FROM generate_series(1, 50000)) TO STDOUT"),
    );
    const iterator = out[Symbol.asyncIterator]();
    await iterator.next();
    const waits =
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'ClientWrite'";
    await until('PostgreSQL waits for its reader', async () => {
      return (await used.context.pool.query(waits)).rowCount === 1;
    });
    expect(out.readableLength).toBeLessThan(2_000_000);
    let rest = 0;
    for await (const block of { [Symbol.asyncIterator]: () => iterator }) rest += (block as Buffer).length;
    expect(rest).toBeGreaterThan(48_000_000);
  });
});
