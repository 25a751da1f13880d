import type { Table } from '../../platform/tabular/open-table.ts';
import { TRANSACTION_ROWS } from '../responses/import/write-rows.ts';
import type { Importer } from './importer.ts';
import type { Refusal } from './problem-queries.ts';

export interface Batch<Row> {
  /** How many records of the file are read when this one is dealt with. */
  readonly records: number;
  readonly rows: Row[];
  readonly refusals: Refusal[];
}

/** The records of a table after the first `done`, read and in batches that are the same at each run. */
export async function* readBatches<Row>(
  table: Table,
  importer: Importer<Row>,
  done: number,
  size = TRANSACTION_ROWS,
): AsyncGenerator<Batch<Row>> {
  let records = 0;
  let rows: Row[] = [];
  let refusals: Refusal[] = [];
  for await (const chunk of table.records()) {
    for (const record of chunk) {
      records += 1;
      if (records <= done) {
        importer.pass(record);
        continue;
      }
      const reading = importer.read(record);
      if (reading.ok) rows.push(reading.row);
      else refusals.push(reading.refusal);
      if (rows.length + refusals.length < size) continue;
      yield { records, rows, refusals };
      rows = [];
      refusals = [];
    }
  }
  if (rows.length + refusals.length > 0) yield { records, rows, refusals };
}
