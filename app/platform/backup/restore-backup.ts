import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { CopyIn } from '../postgres/copy-in.ts';
import {
  applyMigration,
  listMigrations,
  makeMigrationsTable,
  withMigrationLock,
} from '../postgres/migrate.ts';
import {
  ANY_FIRST_LINE,
  copyInSql,
  copyLine,
  FORMAT,
  type Manifest,
  quotedTable,
  readEnd,
  readManifest,
  readTable,
} from './backup-format.ts';
import { BackupProblem } from './backup-problem.ts';
import { BackupReader } from './backup-reader.ts';
import { withoutIndexes } from './without-indexes.ts';

export interface RestoreRequest {
  readonly file: string;
  readonly now: Date;
  /** Bytes of the file read so far, of how many. */
  readonly progress?: (read: number, total: number) => void;
  /** The rows are in; indexes are built. */
  readonly onRowsIn?: () => void;
}

export interface RestoreReport {
  readonly manifest: Manifest;
  readonly rows: number;
  /** Migrations that are younger than the backup. */
  readonly migrated: readonly string[];
}

/**
 * Fills an empty database from a backup and brings it to this version: the tables as they were then, their rows, and
 * the migrations since. All of it is one transaction: a restore that fails leaves the database empty.
 */
export async function restoreBackup(pool: pg.Pool, request: RestoreRequest): Promise<RestoreReport> {
  const { file } = request;
  const reader = await BackupReader.open(file);
  try {
    const head = await readHead(reader, file);
    const known = await listMigrations();
    const unknown = head.manifest.migrations.filter((name) => !known.includes(name));
    if (unknown.length > 0) {
      throw new BackupProblem('newer-version', {
        file,
        app: head.manifest.app,
        migrations: unknown.join(', '),
      });
    }
    const report = await withMigrationLock(pool, async (client) => {
      await refuseOthers(client);
      await client.query('BEGIN');
      try {
        const done = await fill(client, reader, head, known, request);
        await client.query('COMMIT');
        return done;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {});
        throw error;
      }
    });
    await pool.query('ANALYZE');
    return report;
  } finally {
    await reader.close();
  }
}

interface Head {
  readonly manifest: Manifest;
  /** The lines so far, as the checksum of all lines takes them. */
  readonly lines: string[];
}

async function readHead(reader: BackupReader, file: string): Promise<Head> {
  const first = await reader.line();
  const format = ANY_FIRST_LINE.exec(first ?? '')?.[1];
  if (first === null || format === undefined) throw new BackupProblem('not-a-backup', { file });
  if (Number(format) > FORMAT) throw new BackupProblem('newer-format', { file });
  const second = await reader.line();
  const manifest = second === null ? null : readManifest(second);
  if (second === null || manifest === null) throw new BackupProblem('damaged', { file });
  return { manifest, lines: [first, second] };
}

const THEIRS = `
  SELECT current_setting('server_encoding') AS encoding, current_database() AS database,
    (SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'auth', 'jobs')
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')) AS tables`;

async function refuseOthers(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ encoding: string; database: string; tables: number }>(THEIRS);
  const { encoding = '', database = '', tables = 0 } = rows[0] ?? {};
  if (Number(tables) > 0) throw new BackupProblem('not-empty', { database });
  if (encoding !== 'UTF8') throw new BackupProblem('not-utf8', { database, encoding });
}

async function fill(
  client: pg.PoolClient,
  reader: BackupReader,
  { manifest, lines }: Head,
  known: readonly string[],
  request: RestoreRequest,
): Promise<RestoreReport> {
  const { file, now } = request;
  await makeMigrationsTable(client);
  for (const name of known.filter((one) => manifest.migrations.includes(one))) {
    await applyMigration(client, name, now);
  }
  // Rows that a migration brought are in the backup; and in a table emptied just now rows are written for good.
  await client.query(`TRUNCATE ${manifest.tables.map(({ name }) => quotedTable(name)).join(', ')}`);
  let rows = 0;
  await withoutIndexes(client, async () => {
    for (const table of manifest.tables) {
      const line = await reader.line();
      if (line !== copyLine(table)) throw new BackupProblem('damaged', { file });
      const taken = await copyTable(client, reader, copyInSql(table), request);
      const last = (await reader.line()) ?? '';
      const trailer = readTable(last);
      if (trailer?.name !== table.name || trailer.rows !== taken.rows || trailer.sha256 !== taken.sha256) {
        throw new BackupProblem('damaged', { file, table: table.name });
      }
      lines.push(line, last);
      rows += taken.rows;
    }
    const end = readEnd((await reader.line()) ?? '');
    const sha256 = createHash('sha256')
      .update(`${lines.join('\n')}\n`)
      .digest('hex');
    // To read on to the end has gzip compare its own checksum as well.
    const more = await reader.line();
    if (end?.rows !== rows || end.sha256 !== sha256 || more !== null)
      throw new BackupProblem('damaged', { file });
    request.onRowsIn?.();
  });
  const migrated = known.filter((name) => !manifest.migrations.includes(name));
  for (const name of migrated) await applyMigration(client, name, now);
  return { manifest, rows, migrated };
}

/** A row that PostgreSQL refuses was not written by COPY: the file is not what it was. */
async function copyTable(
  client: pg.PoolClient,
  reader: BackupReader,
  sql: string,
  { file, progress }: RestoreRequest,
): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256');
  const into = client.query(new CopyIn(sql));
  async function* rows(): AsyncGenerator<Buffer> {
    for await (const chunk of reader.rows()) {
      hash.update(chunk);
      progress?.(reader.readBytes, reader.totalBytes);
      yield chunk;
    }
  }
  try {
    await pipeline(Readable.from(rows(), { objectMode: false }), into);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (typeof code === 'string' && code.startsWith('22'))
      throw new BackupProblem('damaged', { file }, { cause: error });
    throw error;
  }
  return { rows: into.rows, sha256: hash.digest('hex') };
}
