import type { OrgId } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { isDeadlock } from '../../platform/postgres/in-transaction.ts';
import { refreshStatistics } from '../../platform/postgres/refresh-statistics.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { failureOf } from './failure-of.ts';
import { removeImportFile } from './import-file.ts';
import { LookAhead } from './look-ahead.ts';
import { importActor, type OpenImport, openImport } from './open-import.ts';
import { insertProblems, type Refusal } from './problem-queries.ts';
import { type ImportRow, lockImport, selectImport, updateImport } from './queries.ts';
import { type Chunk, readChunks } from './read-chunks.ts';

/** The queue takes a job for lost after a quarter of an hour: a long import is a chain of jobs. */
const SLICE_MS = 300_000;

const WRITTEN = ['contacts', 'responses'] as const;

/** Somebody cancelled it, or another process runs it. */
class Stopped extends Error {}

/**
 * Enough that a day's figure is written once for many answers, few enough that a kill loses seconds.
 */
const TRANSACTION_RECORDS = 32_768;

/**
 * Brings in a file, so many records in one transaction with how far it is: after a crash it goes on with the first
 * record that is not written, and writes none twice.
 */
export async function runImport(
  context: Context,
  orgId: OrgId,
  id: string,
  stop: AbortSignal,
  transactionRecords = TRANSACTION_RECORDS,
): Promise<void> {
  const row = await selectImport(context.db, orgId, id);
  if (row?.state !== 'running') return;
  const until = performance.now() + SLICE_MS;
  try {
    // As of its start: a run that goes on after a crash reads the rest as it read the beginning.
    const opened = await openImport(context, row, row.startedAt ?? context.clock());
    if (opened === null) return await finish(context, row, 'no-plan');
    const isWhole = await runTransactions(
      context,
      row,
      { ...opened, transactionRecords },
      () => stop.aborted || performance.now() > until,
    );
    if (isWhole) await finish(context, row, null);
    else await goOnLater(context, row);
  } catch (error) {
    if (error instanceof Stopped) return;
    // PostgreSQL has undone what others waited for; the rest is read anew.
    if (isDeadlock(error)) return await goOnLater(context, row);
    const failure = failureOf(error);
    if (failure === null) throw error;
    await finish(context, row, `${failure.code}:${failure.line}`);
  }
}

/** Transaction by transaction, to the end of the file. False when it was time to stop. */
async function runTransactions(
  context: Context,
  row: ImportRow,
  { table, importer, transactionRecords }: OpenImport & { transactionRecords: number },
  isTime: () => boolean,
): Promise<boolean> {
  const chunks = new LookAhead(readChunks(table, importer, row.records));
  let [records, isCounted] = [row.records, false];
  try {
    while ((await chunks.peek()) !== undefined) {
      if (isTime()) return false;
      records = await context.db
        .transaction()
        .execute((tx) =>
          writeNext(context, tx, row, importer, chunks, records, records + transactionRecords),
        );
      context.nudge.send('outbox');
      if (!isCounted) await refreshStatistics(context.db, ...WRITTEN);
      isCounted = true;
    }
    return true;
  } finally {
    await chunks.settle();
    await table.close();
  }
}

/** Writes what comes until so many records are dealt with; says how many are. */
async function writeNext(
  context: Context,
  tx: Tx,
  { orgId, id }: ImportRow,
  importer: OpenImport['importer'],
  chunks: LookAhead<Chunk<unknown>>,
  from: number,
  until: number,
): Promise<number> {
  const row = await lockImport(tx, orgId, id);
  if (row?.state !== 'running' || row.records !== from) throw new Stopped();
  const now = context.clock();
  const writing = importer.openWriting(tx, now);
  const refusals: Refusal[] = [];
  let records = from;
  try {
    for (let chunk = await chunks.take(); chunk !== undefined; chunk = await chunks.take()) {
      const { kept, refusals: objections } = await importer.sift(chunk.rows);
      await writing.write(kept);
      chunks.readOn();
      refusals.push(...chunk.refusals, ...objections);
      records = chunk.records;
      if (records >= until) break;
    }
  } finally {
    await writing.settle();
  }
  const written = await writing.end();
  await insertProblems(tx, orgId, id, refusals);
  await updateImport(tx, orgId, id, {
    records,
    created: row.created + written.created,
    updated: row.updated + written.updated,
    known: row.known + written.known,
    refused: row.refused + refusals.length,
  });
  await recordEvent(tx, orgId, 'screen.changed', { topic: 'imports' }, now);
  return records;
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
  await refreshStatistics(context.db, ...WRITTEN);
}
