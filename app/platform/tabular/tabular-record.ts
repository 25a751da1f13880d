/** One record of a table. */
export interface TabularRecord {
  /** The physical line on which the record starts, from 1: what a person sees in an editor. */
  readonly line: number;
  /** The cells as written, untrimmed; a short record has fewer of them than the header. */
  readonly cells: readonly string[];
}
