import type { OrgId } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import { inTransaction } from '../../platform/postgres/in-transaction.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { failureOf } from './failure-of.ts';
import { removeImportFile } from './import-file.ts';
import { importActor, type OpenImport, openImport } from './open-import.ts';
import { insertProblems } from './problem-queries.ts';
import { type ImportRow, lockImport, selectImport, updateImport } from './queries.ts';
import { type Batch, readBatches } from './read-batches.ts';

/** The queue takes a job for lost after a quarter of an hour: a long import is a chain of jobs. */
const SLICE_MS = 300_000;

/** Somebody cancelled it, or another process runs it. */
class Stopped extends Error {}

/**
 * Brings in a file, batch by batch, each in one transaction with how far it is: after a crash it goes on with the
 * first record that is not written, and writes none twice.
 */
export async function runImport(
  context: Context,
  orgId: OrgId,
  id: string,
  stop: AbortSignal,
  batchRecords?: number,
): Promise<void> {
  const row = await selectImport(context.db, orgId, id);
  if (row?.state !== 'running') return;
  const until = performance.now() + SLICE_MS;
  try {
    // As of its start: a run that goes on after a crash reads the rest as it read the beginning.
    const opened = await openImport(context, row, row.startedAt ?? context.clock());
    if (opened === null) return await finish(context, row, 'no-plan');
    const isWhole = await runBatches(
      context,
      row,
      { ...opened, batchRecords },
      () => stop.aborted || performance.now() > until,
    );
    if (isWhole) await finish(context, row, null);
    else await goOnLater(context, row);
  } catch (error) {
    if (error instanceof Stopped) return;
    const failure = failureOf(error);
    if (failure === null) throw error;
    await finish(context, row, `${failure.code}:${failure.line}`);
  }
}

/** Reads the next batch while the one before is written. False when it was time to stop. */
async function runBatches(
  context: Context,
  row: ImportRow,
  { table, importer, batchRecords }: OpenImport & { batchRecords: number | undefined },
  isTime: () => boolean,
): Promise<boolean> {
  let done = row.records;
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const batch of readBatches(table, importer, done, batchRecords)) {
      await writing;
      if (isTime()) return false;
      const now = context.clock();
      const { kept, refusals } = await importer.sift(batch.rows);
      const write = await importer.prepare(kept, now);
      const told = { records: batch.records, refusals: [...batch.refusals, ...refusals] };
      writing = writeBatch(context, row, told, { from: done, write }, now);
      // Told of when it is awaited; a failure before that is not a crash.
      writing.catch(() => {});
      done = batch.records;
    }
    await writing;
    return true;
  } finally {
    await writing.catch(() => {});
    await table.close();
  }
}

async function writeBatch(
  context: Context,
  { orgId, id }: ImportRow,
  { records, refusals }: Omit<Batch<unknown>, 'rows'>,
  { from, write }: { from: number; write: Awaited<ReturnType<OpenImport['importer']['prepare']>> },
  now: Date,
): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const row = await lockImport(tx, orgId, id);
    if (row?.state !== 'running' || row.records !== from) throw new Stopped();
    const written = await write(tx);
    await insertProblems(tx, orgId, id, refusals);
    await updateImport(tx, orgId, id, {
      records,
      created: row.created + written.created,
      updated: row.updated + written.updated,
      known: row.known + written.known,
      refused: row.refused + refusals.length,
    });
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'imports' }, now);
  });
  context.nudge.send('outbox');
}

async function goOnLater(context: Context, { orgId, id }: ImportRow): Promise<void> {
  const now = context.clock();
  await context.db
    .transaction()
    .execute((tx) => recordEvent(tx, orgId, 'import.started', { importId: id }, now));
}

/** The file goes, and with it what was shown of it. */
async function finish(context: Context, { orgId, id }: ImportRow, failure: string | null): Promise<void> {
  const now = context.clock();
  await context.db.transaction().execute(async (tx) => {
    const row = await lockImport(tx, orgId, id);
    if (row?.state !== 'running') return;
    const state = failure === null ? 'done' : 'failed';
    await updateImport(tx, orgId, id, { state, failure, finishedAt: now, shape: null });
    const { created, updated, known, refused } = row;
    const action = failure === null ? 'import.finished' : 'import.failed';
    const details = { created, updated, known, refused, ...(failure !== null && { failure }) };
    await recordAudit(tx, importActor(row), { action, subjectType: 'import', subjectId: id, details }, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'imports' }, now);
  });
  await removeImportFile(context.config, id);
  context.nudge.send('outbox');
}
