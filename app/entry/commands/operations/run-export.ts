import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { exportedOrganization } from '../../../features/organizations/export-queries.ts';
import { findOrganizationBySlug } from '../../../features/organizations/find-organization.ts';
import { readConfig } from '../../../platform/config.ts';
import { type ExportedCount, type ExportTarget, writeExport } from '../../../platform/export/write-export.ts';
import { createLogger } from '../../../platform/logs.ts';
import { createDatabase, createPool } from '../../../platform/postgres/database.ts';
import { announceTo, CommandError, print } from '../../console.ts';
import { openCommandDatabase } from '../../open-database.ts';
import { alignColumns } from '../nps/align-columns.ts';
import { progressLine } from './progress-line.ts';
import { saidPlainly } from './said-plainly.ts';
import { operationsWording, type Wording } from './wording.ts';

export interface ExportOptions {
  organization: string;
  format: string;
  locale?: string;
  json?: boolean;
}

export async function runExport(given: string, options: ExportOptions): Promise<void> {
  const wording = operationsWording(options.locale);
  const path = resolve(given);
  const target = targetOf(path, options.format, wording);
  const parent = dirname(path);
  if ((await stat(parent).catch(() => null)) === null) {
    throw new CommandError(wording.t('problems.folder-not-found', { folder: parent }));
  }
  const progress = progressLine(options);
  const lists = await saidPlainly(wording, path, () =>
    exportTo(target, options, wording, (bytes, table) =>
      progress.show(() => wording.t('backup.reading', { table, size: wording.size(bytes) })),
    ),
  ).finally(progress.clear);
  print(options, { target: path, lists }, () => describe(path, lists, wording));
}

/** A name with an ending is a file. CSV is written as the reader's spreadsheet splits it. */
function targetOf(path: string, format: string, { t, locale }: Wording): ExportTarget {
  const isFile = /\.(jsonl|ndjson|json|csv)(\.gz)?$/.test(path);
  if (format === 'jsonl') return isFile ? { file: path } : { folder: path, format };
  if (format !== 'csv') throw new CommandError(t('problems.bad-format', { format }));
  if (isFile) throw new CommandError(t('problems.csv-needs-folder'));
  return { folder: path, format, delimiter: locale === 'fr' ? ';' : ',' };
}

async function exportTo(
  target: ExportTarget,
  options: ExportOptions,
  { t }: Wording,
  progress: (bytes: number, list: string) => void,
): Promise<ExportedCount[]> {
  const config = readConfig(process.env);
  const database = await openCommandDatabase(config, announceTo(options));
  const pool = createPool(database.connection, createLogger(config.logLevel ?? 'warn'), 2);
  const db = createDatabase(pool);
  try {
    const found = await findOrganizationBySlug(db, options.organization);
    if (found === null) throw new CommandError(t('problems.no-organization', { slug: options.organization }));
    const { orgId } = found;
    return await writeExport(pool, {
      orgId,
      target,
      more: (client) => exportedOrganization(client, orgId),
      progress,
    });
  } finally {
    await db.destroy();
    await database.close();
  }
}

function describe(target: string, lists: readonly ExportedCount[], { t, count }: Wording): string {
  const filled = lists.filter(({ rows }) => rows > 0);
  return [
    t('export.done', { target }),
    ...alignColumns(
      filled.map(({ name, rows }) => [`  ${name}`, count(rows)]),
      ['left', 'right'],
    ),
    t('export.keep'),
  ].join('\n');
}
