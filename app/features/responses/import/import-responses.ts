import type { Actor } from '../../../platform/actor.ts';
import { may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { refreshStatistics } from '../../../platform/postgres/refresh-statistics.ts';
import type { Table } from '../../../platform/tabular/open-table.ts';
import type { TabularRecord } from '../../../platform/tabular/tabular-record.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import type { Survey } from '../../surveys/contract.ts';
import { scaleOf } from '../../surveys/scale.ts';
import { DimensionResolver } from '../resolve-dimensions.ts';
import { AnswersWriting } from './answers-writing.ts';
import { type ColumnMapping, declaredBy, missingOf, withoutPeople } from './column-mapping.ts';
import { KnownRows } from './known-rows.ts';
import { dateReader } from './read-date.ts';
import { type ImportedRow, type RowReader, rowReader, type SkipReason } from './read-row.ts';
import type { FractionRule } from './read-score.ts';
import { type ScoreRange, suspectedScale } from './suspected-scale.ts';
import { withoutForgotten } from './without-forgotten.ts';

/** Enough that a day's figure is written once for many answers, few enough that memory stays flat. */
const TRANSACTION_ROWS = 8_192;

export interface ImportRequest {
  readonly survey: Survey;
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly missing: readonly string[];
  readonly dateFormat: string | null;
  readonly fractions: FractionRule;
  /** Looks at the column of scores; null when somebody said that they were really asked from 0 to 10. */
  readonly scores: (() => Promise<ScoreRange>) | null;
  readonly dryRun: boolean;
}

export interface ImportReport {
  readonly imported: number;
  /** Rows that an earlier import, or this file, already brought. */
  readonly duplicates: number;
  readonly skipped: readonly { readonly line: number; readonly reason: SkipReason }[];
}

/**
 * Brings in past answers. They are counted, and open no case, alert or webhook. Each transaction holds one
 * batch of the reader; after a crash the same file goes on where it stopped, for rows know themselves.
 */
export async function importResponses(
  context: Context,
  actor: Actor,
  request: ImportRequest,
): Promise<Outcome<ImportReport>> {
  if (!may(actor, 'respond')) return refused('forbidden', 'forbidden');
  const { survey, table, dryRun } = request;
  const mapping = withoutPeople(survey, request.mapping);
  if (survey.kind === 'nps' && request.scores !== null) {
    const top = suspectedScale(await request.scores());
    if (top !== null) return refused('invalid', 'responses:problems.other-scale', { values: { top } });
  }
  const { timeZone } = await getOrganization(context.db, actor.orgId);
  const now = context.clock();
  const reader = rowReader({
    mapping,
    missing: missingOf(mapping, request.missing),
    readDate: dateReader(request.dateFormat),
    fractions: request.fractions,
    scale: scaleOf(survey.kind),
    timeZone,
    now,
  });
  const dimensions = new DimensionResolver(context.db);
  const known = new KnownRows(context.db, actor, survey);
  const declare = declaredBy(mapping);
  const report = { imported: 0, duplicates: 0, skipped: [] as { line: number; reason: SkipReason }[] };
  let rows: ImportedRow[] = [];
  let counting: Promise<void> | undefined;
  for await (const records of table.records()) {
    rows.push(...readAll(records, reader, report.skipped));
    if (rows.length < TRANSACTION_ROWS) continue;
    await bringIn(rows);
    rows = [];
    await (counting ??= count());
  }
  await bringIn(rows);
  await count();
  context.nudge.send('outbox');
  return done(report);

  async function count(): Promise<void> {
    if (!dryRun) await refreshStatistics(context.db, 'contacts', 'responses');
  }

  async function bringIn(all: readonly ImportedRow[]): Promise<void> {
    const imported = dryRun ? all.length - (await known.count(all)) : await write(all);
    report.imported += imported;
    report.duplicates += all.length - imported;
  }

  async function write(all: readonly ImportedRow[]): Promise<number> {
    return inTransaction(context.db, async (tx) => {
      const writing = new AnswersWriting(tx, actor, { survey, dimensions, declare }, now);
      await writing.write(await withoutForgotten(tx, actor.orgId, all));
      return writing.end();
    });
  }
}

function readAll(
  records: readonly TabularRecord[],
  reader: RowReader,
  skipped: { line: number; reason: SkipReason }[],
): ImportedRow[] {
  const rows: ImportedRow[] = [];
  for (const record of records) {
    const reading = reader.read(record);
    if (reading.ok) rows.push(reading.row);
    else skipped.push({ line: reading.line, reason: reading.reason });
  }
  return rows;
}
