import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillDatabase, ORG } from '../backup/testing/fill-database.ts';
import { fileBytes } from '../tabular/file-bytes.ts';
import { formulaSafe } from '../tabular/formula-safe.ts';
import { openTable } from '../tabular/open-table.ts';
import { useTestContext } from '../testing/test-context.ts';
import { type ExportTarget, writeExport } from './write-export.ts';

const COMMENTS = [
  '=1+1',
  '+33612345678',
  '-7',
  '@SUM(A1)',
  '\t=cmd',
  'a;b,"c"\nd\\n\\.',
  '\\.',
  null,
  '',
  ...fc.sample(
    fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '')),
    { numRuns: 200, seed: 3 },
  ),
];

describe('an export', () => {
  const used = useTestContext();
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'boucle-export-'));
    await fillDatabase(used.context.pool, COMMENTS);
    await used.context.pool.query(
      `INSERT INTO contacts (org_id, id, name, properties, consent, created_at, updated_at)
       VALUES (gen_random_uuid(), gen_random_uuid(), 'Somebody else’s', '{}', 'presumed', '2026-01-01', '2026-01-01')`,
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  const write = (target: ExportTarget) =>
    writeExport(used.context.pool, { orgId: ORG, target, more: () => [] });

  const lines = (text: string): Record<string, unknown>[] =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  test('in one file has every row of the organization, and nobody else’s', async () => {
    const file = join(folder, 'all.jsonl.gz');
    const counts = await write({ file });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const text = gunzipSync(await readFile(file)).toString();
    expect(text).not.toContain('Somebody else');
    const rows = lines(text) as { list: string; row: Record<string, unknown> }[];
    expect(rows.filter(({ list }) => list === 'contacts')).toHaveLength(2);
    const responses = rows.filter(({ list }) => list === 'responses').map(({ row }) => row);
    expect(responses.map(({ comment }) => comment).sort()).toEqual([...COMMENTS].sort());
    expect(responses[0]).not.toHaveProperty('body_hash');
    expect(counts).toContainEqual({ name: 'responses', rows: COMMENTS.length });
    expect(counts.map(({ name }) => name)).not.toContain('instance_secrets');
    expect(text).not.toContain('secret_hash');
  });

  test('is a file for each list, as JSON lines', async () => {
    const target = join(folder, 'lists');
    const counts = await write({ folder: target, format: 'jsonl' });
    expect((await readdir(target)).sort()).toEqual(counts.map(({ name }) => `${name}.jsonl`).sort());
    expect(lines(await readFile(join(target, 'contacts.jsonl'), 'utf8'))[0]).toMatchObject({
      consent: 'presumed',
    });
  });

  test('as CSV reads back the same, and starts no formula', async () => {
    const target = join(folder, 'tables');
    await mkdir(target);
    await write({ folder: target, format: 'csv', delimiter: ';' });
    const table = await openTable(fileBytes(join(target, 'responses.csv'), () => {}));
    const column = table.header.indexOf('comment');
    const cells: string[] = [];
    for await (const batch of table.records([column]))
      cells.push(...batch.map((record) => record.cells[0] ?? ''));
    await table.close();
    const expected = COMMENTS.map((comment) => formulaSafe(comment ?? ''));
    expect(cells.sort()).toEqual(expected.sort());
    expect(cells).toContain("'=1+1");
    expect(cells).toContain('+33612345678');
  });

  test('leaves what is there alone', async () => {
    const target = join(folder, 'mine');
    await mkdir(target);
    await writeFile(join(target, 'x'), 'mine');
    await expect(write({ folder: target, format: 'jsonl' })).rejects.toMatchObject({ code: 'file-exists' });
    expect(await readdir(target)).toEqual(['x']);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
