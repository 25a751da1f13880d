import type { Table } from '../../platform/tabular/open-table.ts';
import type { Importer } from './importer.ts';
import type { Refusal } from './problem-queries.ts';

/** Enough to be worth a statement, few enough to die young in memory. */
export const CHUNK_RECORDS = 512;

export interface Chunk<Row> {
  /** How many records of the file are read when this one is dealt with. */
  readonly records: number;
  readonly rows: Row[];
  readonly refusals: Refusal[];
}

/** The records of a table after the first `done`, read. */
export async function* readChunks<Row>(
  table: Table,
  importer: Importer<Row>,
  done: number,
): AsyncGenerator<Chunk<Row>, undefined> {
  let records = 0;
  let rows: Row[] = [];
  let refusals: Refusal[] = [];
  for await (const batch of table.records()) {
    for (const record of batch) {
      records += 1;
      if (records <= done) {
        importer.pass(record);
        continue;
      }
      const reading = importer.read(record);
      if (reading.ok) rows.push(reading.row);
      else refusals.push(reading.refusal);
      if (rows.length + refusals.length < CHUNK_RECORDS) continue;
      yield { records, rows, refusals };
      rows = [];
      refusals = [];
    }
  }
  if (rows.length + refusals.length > 0) yield { records, rows, refusals };
}
