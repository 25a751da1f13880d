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
  /** What remains of the rows when the database was asked about them, before they are written or counted. */
  sift(rows: readonly Row[]): Promise<{ kept: readonly Row[]; refusals: readonly Refusal[] }>;
  /** Writes in the caller's transaction. */
  openWriting(tx: Tx, now: Date): Writing<Row>;
  /** What writing would have counted, without writing. Rows come in the order of the file. */
  tryOut(rows: readonly Row[]): Promise<Written>;
}

/** What one transaction writes, piece by piece. */
export interface Writing<Row> {
  /** Takes the next rows of the file. */
  write(rows: readonly Row[]): Promise<void>;
  /** Writes what is written once for all of them. */
  end(): Promise<Written>;
  /** Nothing is being written when it resolves: a transaction that fails must not end before. */
  settle(): Promise<void>;
}

/** More of a cell helps nobody to find it, and may be somebody's whole letter. */
const SHOWN_VALUE = 100;

export const cutValue = (value: string): string =>
  value.replaceAll('\u0000', '').slice(0, SHOWN_VALUE).toWellFormed();
