import type { Actor } from '../../../platform/actor.ts';
import { may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Table } from '../../../platform/tabular/open-table.ts';
import type { TabularRecord } from '../../../platform/tabular/tabular-record.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import type { Survey } from '../../surveys/contract.ts';
import { DimensionResolver } from '../resolve-dimensions.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { dateReader } from './read-date.ts';
import { type ImportedRow, rowReader, type SkipReason } from './read-row.ts';
import { countKnown, writeRows } from './write-rows.ts';

export interface ImportRequest {
  readonly survey: Survey;
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly missing: readonly string[];
  readonly dateFormat: string | null;
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
  { survey, table, mapping, missing, dateFormat, dryRun }: ImportRequest,
): Promise<Outcome<ImportReport>> {
  if (!may(actor, 'respond')) return refused('forbidden', 'forbidden');
  const { timeZone } = await getOrganization(context.db, actor.orgId);
  const now = context.clock();
  const read = rowReader({
    mapping,
    kind: survey.kind,
    missing: new Set(missing),
    readDate: dateReader(dateFormat),
    timeZone,
    now,
  });
  const dimensions = new DimensionResolver(context.db);
  const declare = mapping.properties.filter((property) => property.declared).map((property) => property.name);
  const report = { imported: 0, duplicates: 0, skipped: [] as { line: number; reason: SkipReason }[] };
  for await (const records of table.records()) {
    const rows = readAll(records, read, report.skipped);
    const imported = dryRun
      ? rows.length - (await countKnown(context, actor, survey, rows))
      : await writeRows(context, actor, survey, dimensions, declare, rows, now);
    report.imported += imported;
    report.duplicates += rows.length - imported;
  }
  context.nudge.send('outbox');
  return done(report);
}

function readAll(
  records: readonly TabularRecord[],
  read: ReturnType<typeof rowReader>,
  skipped: { line: number; reason: SkipReason }[],
): ImportedRow[] {
  const rows: ImportedRow[] = [];
  for (const record of records) {
    const reading = read(record);
    if (reading.ok) rows.push(reading.row);
    else skipped.push({ line: reading.line, reason: reading.reason });
  }
  return rows;
}
