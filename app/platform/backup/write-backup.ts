import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import type pg from 'pg';
import { syncFolder } from '../embedded-postgres/write-durably.ts';
import { CopyOut } from '../postgres/copy-out.ts';
import { appliedMigrations, withMigrationLock } from '../postgres/migrate.ts';
import {
  copyLine,
  END_OF_ROWS,
  endLine,
  FIRST_LINE,
  type Manifest,
  manifestLine,
  quotedTable,
  type TableTrailer,
  tableLine,
} from './backup-format.ts';
import { BackupProblem } from './backup-problem.ts';
import { listTables } from './list-tables.ts';
import { type JobOfTopic, rowsOf } from './pending-facts.ts';

export interface BackupRequest {
  readonly file: string;
  /** The version of Boucle that writes it. */
  readonly app: string;
  readonly now: Date;
  readonly jobs: readonly JobOfTopic[];
  /** Bytes read from PostgreSQL so far, and the table that they are of. */
  readonly progress?: (bytes: number, table: string) => void;
}

export interface BackupReport {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  readonly tables: readonly TableTrailer[];
  readonly migrations: readonly string[];
}

/** More costs twice the time and saves a sixth of the file. */
const GZIP = { level: constants.Z_BEST_SPEED, chunkSize: 256 * 1024 };

/**
 * Writes all tables as they are at one moment, while others go on writing. The file appears under its name when it is
 * whole and on the disk; its owner alone may read it.
 */
export async function writeBackup(pool: pg.Pool, request: BackupRequest): Promise<BackupReport> {
  const { file } = request;
  if (await isThere(file)) throw new BackupProblem('file-exists', { file });
  const { client, manifest } = await takeSnapshot(pool, request);
  const draft = `${file}.part`;
  try {
    const tables: TableTrailer[] = [];
    await rm(draft, { force: true });
    await pipeline(
      Readable.from(writeTables(client, manifest, tables, request), { objectMode: false }),
      createGzip(GZIP),
      createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
    );
    await client.query('COMMIT');
    await rename(draft, file);
    syncFolder(dirname(file));
    const { size } = await stat(file);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return { file, bytes: size, rows, tables, migrations: manifest.migrations };
  } catch (error) {
    await rm(draft, { force: true });
    throw (error as { code?: unknown }).code === 'ENOSPC'
      ? new BackupProblem('no-space', { file }, { cause: error })
      : error;
  } finally {
    // Whatever became of it, nothing of it is to be committed.
    client.release(true);
  }
}

const isThere = (file: string): Promise<boolean> =>
  open(file).then(
    (handle) => handle.close().then(() => true),
    (error: { code?: string }) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );

/** One moment of the whole database; from here on no migration changes a table of it until we are done. */
async function takeSnapshot(
  pool: pg.Pool,
  { app, now }: BackupRequest,
): Promise<{ client: pg.PoolClient; manifest: Manifest }> {
  const client = await pool.connect();
  try {
    const manifest = await withMigrationLock(pool, async () => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const migrations = await appliedMigrations(client);
      if (migrations === null) throw new BackupProblem('nothing-there');
      const tables = await listTables(client);
      const names = tables.map(({ name }) => quotedTable(name)).join(', ');
      await client.query(`LOCK TABLE ${names} IN ACCESS SHARE MODE`);
      const { rows } = await client.query<{ version: string }>(
        "SELECT current_setting('server_version') AS version",
      );
      const postgres = rows[0]?.version ?? '';
      return { app, at: now.toISOString(), postgres, migrations, tables };
    });
    return { client, manifest };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function* writeTables(
  client: pg.PoolClient,
  manifest: Manifest,
  done: TableTrailer[],
  { jobs, progress }: BackupRequest,
): AsyncGenerator<Buffer> {
  const all = createHash('sha256');
  const lines = (...texts: string[]): Buffer => {
    const bytes = Buffer.from(`${texts.join('\n')}\n`);
    all.update(bytes);
    return bytes;
  };
  yield lines(FIRST_LINE, manifestLine(manifest));
  let bytes = 0;
  for (const table of manifest.tables) {
    yield lines(copyLine(table));
    const hash = createHash('sha256');
    const rows = client.query(new CopyOut(`COPY (${await rowsOf(client, table, jobs)}) TO STDOUT`));
    for await (const block of rows as AsyncIterable<Buffer>) {
      hash.update(block);
      bytes += block.length;
      progress?.(bytes, table.name);
      yield block;
    }
    const trailer = { name: table.name, rows: rows.rows, sha256: hash.digest('hex') };
    done.push(trailer);
    yield Buffer.from(END_OF_ROWS);
    yield lines(tableLine(trailer));
  }
  const rows = done.reduce((sum, table) => sum + table.rows, 0);
  yield Buffer.from(`${endLine({ rows, sha256: all.digest('hex') })}\n`);
}
