import type { Tx } from '../../platform/postgres/database.ts';
import type { TabularRecord } from '../../platform/tabular/tabular-record.ts';
import type { Counts } from './contract.ts';
import type { Refusal } from './problem-queries.ts';

export type Reading<Row> =
  | { readonly ok: true; readonly row: Row }
  | { readonly ok: false; readonly refusal: Refusal };

export type Written = Omit<Counts, 'refused'>;

/** What is done with the records of a file, whatever they are. */
export interface Importer<Row> {
  read(record: TabularRecord): Reading<Row>;
  /** Only takes note of a record that an earlier run dealt with. */
  pass(record: TabularRecord): void;
  /** Which rows the database has something against, before they are written or counted. */
  sift(rows: readonly Row[]): Promise<{ kept: readonly Row[]; refusals: readonly Refusal[] }>;
  /** Before the transaction that writes them: answers that `write` is given. */
  prepare(rows: readonly Row[], now: Date): Promise<(tx: Tx) => Promise<Written>>;
  /** What `write` would have counted, without writing. Rows come in the order of the file. */
  tryOut(rows: readonly Row[]): Promise<Written>;
}

/** More of a cell helps nobody to find it, and may be somebody's whole letter. */
const SHOWN_VALUE = 100;

export const cutValue = (value: string): string =>
  value.replaceAll('\u0000', '').slice(0, SHOWN_VALUE).toWellFormed();
