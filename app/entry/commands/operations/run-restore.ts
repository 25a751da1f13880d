import { resolve } from 'node:path';
import { type RestoreReport, restoreBackup } from '../../../platform/backup/restore-backup.ts';
import { readConfig } from '../../../platform/config.ts';
import { createLogger } from '../../../platform/logs.ts';
import { countQueuedMails } from '../../../platform/mail/count-queued-mails.ts';
import { createDatabase, createPool } from '../../../platform/postgres/database.ts';
import { announceTo, CommandError, print } from '../../console.ts';
import { openCommandDatabase } from '../../open-database.ts';
import { progressLine } from './progress-line.ts';
import { saidPlainly } from './said-plainly.ts';
import { operationsWording, type Wording } from './wording.ts';

export interface RestoreOptions {
  into?: string;
  locale?: string;
  json?: boolean;
}

export async function runRestore(given: string, options: RestoreOptions): Promise<void> {
  const wording = operationsWording(options.locale);
  const file = resolve(given);
  if (options.into !== undefined && !/^postgres(ql)?:\/\//.test(options.into)) {
    throw new CommandError(wording.t('problems.bad-url'));
  }
  const progress = progressLine(options);
  const { report, waiting } = await saidPlainly(wording, file, () =>
    restore(file, options, {
      progress: (read, total) =>
        progress.show(() => wording.t('restore.reading', { share: wording.percent(read / total) })),
      onRowsIn: () => {
        progress.clear();
        announceTo(options)(wording.t('restore.indexes'));
      },
    }),
  ).finally(progress.clear);
  const { rows, migrated, manifest } = report;
  const value = { rows, migrated, app: manifest.app, at: manifest.at, waitingMails: waiting };
  print(options, value, () => describe(report, waiting, wording));
}

async function restore(
  file: string,
  options: RestoreOptions,
  shown: { progress: (read: number, total: number) => void; onRowsIn: () => void },
): Promise<{ report: RestoreReport; waiting: number }> {
  const config = readConfig({
    ...process.env,
    ...(options.into !== undefined && { DATABASE_URL: options.into }),
  });
  const database = await openCommandDatabase(config, announceTo(options));
  const pool = createPool(database.connection, createLogger(config.logLevel ?? 'warn'), 2);
  const db = createDatabase(pool);
  try {
    const report = await restoreBackup(pool, { file, now: new Date(), ...shown });
    return { report, waiting: await countQueuedMails(db) };
  } finally {
    await db.destroy();
    await database.close();
  }
}

function describe({ rows, manifest, migrated }: RestoreReport, waiting: number, wording: Wording): string {
  const { t, count, when } = wording;
  return [
    t('restore.done', { rows: count(rows), when: when(new Date(manifest.at)) }),
    ...(migrated.length > 0 ? [t('restore.migrated', { count: migrated.length })] : []),
    ...(waiting > 0 ? [t('restore.waiting', { count: waiting, number: count(waiting) })] : []),
    t('restore.next'),
  ].join('\n');
}
