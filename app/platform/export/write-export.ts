import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { BackupProblem } from '../backup/backup-problem.ts';
import { CopyOut } from '../postgres/copy-out.ts';
import { copyAsCsv, copyAsJson } from './export-sql.ts';
import { type ExportedList, organizationTables } from './organization-tables.ts';

export type ExportTarget =
  /** A new folder with a file for each list. */
  | { readonly folder: string; readonly format: 'jsonl' }
  | { readonly folder: string; readonly format: 'csv'; readonly delimiter: ',' | ';' }
  /** One new file of JSON lines; compressed where its name ends with .gz. */
  | { readonly file: string };

export interface ExportRequest {
  readonly orgId: string;
  readonly target: ExportTarget;
  /** Lists that lie outside the organization's own tables. */
  readonly more: (client: pg.ClientBase) => ExportedList[];
  readonly progress?: (bytes: number, list: string) => void;
}

export interface ExportedCount {
  readonly name: string;
  readonly rows: number;
}

/** Excel takes a file without it for Windows-1252. */
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** All of one organization as it is at one moment, readable without us; complete or not there at all. */
export async function writeExport(pool: pg.Pool, request: ExportRequest): Promise<ExportedCount[]> {
  const { target } = request;
  const name = 'file' in target ? target.file : target.folder;
  if (await isTaken(name, 'folder' in target)) throw new BackupProblem('file-exists', { file: name });
  const draft = `${name}.part`;
  await rm(draft, { recursive: true, force: true });
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const lists = [...request.more(client), ...(await organizationTables(client, request.orgId))];
    const counts: ExportedCount[] = [];
    const rows = countingRows(client, request, counts);
    if ('file' in target) await writeFile(draft, all(lists, rows), name.endsWith('.gz'));
    else await writeFolder(draft, lists, rows, target.format);
    await client.query('COMMIT');
    if ('folder' in target) await rm(name, { recursive: true, force: true });
    await rename(draft, name);
    return counts;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  } finally {
    client.release(true);
  }
}

/** An empty folder is as good as none. */
async function isTaken(path: string, mayBeEmptyFolder: boolean): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null) return false;
  return !(mayBeEmptyFolder && found.isDirectory() && (await readdir(path)).length === 0);
}

type Rows = (list: ExportedList) => AsyncGenerator<Buffer>;

function countingRows(
  client: pg.PoolClient,
  { target, progress }: ExportRequest,
  counts: ExportedCount[],
): Rows {
  const sqlOf = (list: ExportedList): string =>
    'file' in target || target.format === 'jsonl'
      ? copyAsJson(list, 'file' in target)
      : copyAsCsv(list, target.delimiter);
  let bytes = 0;
  return async function* rows(list) {
    const stream = client.query(new CopyOut(sqlOf(list)));
    for await (const block of stream as AsyncIterable<Buffer>) {
      bytes += block.length;
      progress?.(bytes, list.name);
      yield block;
    }
    counts.push({ name: list.name, rows: stream.rows });
  };
}

async function* all(lists: readonly ExportedList[], rows: Rows): AsyncGenerator<Buffer> {
  for (const list of lists) yield* rows(list);
}

async function writeFolder(
  folder: string,
  lists: readonly ExportedList[],
  rows: Rows,
  format: 'jsonl' | 'csv',
): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  for (const list of lists) {
    await writeFile(
      join(folder, `${list.name}.${format}`),
      format === 'csv' ? marked(rows(list)) : rows(list),
      false,
    );
  }
}

async function* marked(bytes: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield BYTE_ORDER_MARK;
  yield* bytes;
}

async function writeFile(path: string, bytes: AsyncGenerator<Buffer>, compress: boolean): Promise<void> {
  const source = Readable.from(bytes, { objectMode: false });
  const sink = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  await (compress ? pipeline(source, createGzip(), sink) : pipeline(source, sink));
}
