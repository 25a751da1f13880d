import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type BackupReport, writeBackup } from '../../../platform/backup/write-backup.ts';
import { readConfig } from '../../../platform/config.ts';
import { createLogger } from '../../../platform/logs.ts';
import { createPool } from '../../../platform/postgres/database.ts';
import { announceTo, CommandError, print } from '../../console.ts';
import { openCommandDatabase } from '../../open-database.ts';
import { SUBSCRIPTIONS } from '../../subscriptions.ts';
import { APP_VERSION } from '../../version.ts';
import { progressLine } from './progress-line.ts';
import { saidPlainly } from './said-plainly.ts';
import { operationsWording, type Wording } from './wording.ts';

export interface BackupOptions {
  keep?: string;
  locale?: string;
  json?: boolean;
}

/** The names that we give: only these does --keep remove. */
const OUR_NAME = /^boucle-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z\.sql\.gz$/;

const nameAt = (now: Date): string => `boucle-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.sql.gz`;

export async function runBackup(given: string | undefined, options: BackupOptions): Promise<void> {
  const wording = operationsWording(options.locale);
  const keep = keepOf(options.keep, wording);
  const now = new Date();
  const where = resolve(given ?? '.');
  const isFolder = (await stat(where).catch(() => null))?.isDirectory() === true;
  if (keep !== null && !isFolder) throw new CommandError(wording.t('problems.keep-needs-folder'));
  const file = isFolder ? join(where, nameAt(now)) : where;
  const folder = dirname(file);
  if ((await stat(folder).catch(() => null)) === null) {
    throw new CommandError(wording.t('problems.folder-not-found', { folder }));
  }
  const progress = progressLine(options);
  const report = await saidPlainly(wording, file, () =>
    backUp(file, now, options, (bytes, table) =>
      progress.show(() => wording.t('backup.reading', { table, size: wording.size(bytes) })),
    ),
  ).finally(progress.clear);
  const removed = keep === null ? [] : await removeOlder(folder, keep);
  print(options, { ...report, removed }, () => describe(report, removed.length, wording));
}

function keepOf(text: string | undefined, { t }: Wording): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new CommandError(t('problems.bad-keep', { keep: text }));
  return Number(text);
}

/** Does not migrate: what is backed up is what is there, whatever version wrote it. */
async function backUp(
  file: string,
  now: Date,
  options: BackupOptions,
  progress: (bytes: number, table: string) => void,
): Promise<BackupReport> {
  const config = readConfig(process.env);
  const database = await openCommandDatabase(config, announceTo(options));
  const pool = createPool(database.connection, createLogger(config.logLevel ?? 'warn'), 2);
  try {
    return await writeBackup(pool, { file, app: APP_VERSION, now, jobs: SUBSCRIPTIONS, progress });
  } finally {
    await pool.end();
    await database.close();
  }
}

async function removeOlder(folder: string, keep: number): Promise<string[]> {
  const ours = (await readdir(folder)).filter((name) => OUR_NAME.test(name)).sort();
  const older = ours.slice(0, Math.max(0, ours.length - keep)).map((name) => join(folder, name));
  for (const file of older) await rm(file);
  return older;
}

function describe(report: BackupReport, removed: number, { t, count, size }: Wording): string {
  const { file, rows, tables, bytes } = report;
  return [
    t('backup.done', { file }),
    t('backup.what', { rows: count(rows), tables: tables.length, size: size(bytes) }),
    t('backup.keep'),
    ...(removed > 0 ? [t('backup.removed', { count: removed })] : []),
  ].join('\n');
}
