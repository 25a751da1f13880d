/** One measured figure: a number without a reference beside it says little. */
export interface BenchRow {
  name: string;
  value: number;
  unit: string;
  /** What it must be, in words: `at most 5 s`. */
  target?: string;
  /** Whether the target is met. */
  ok?: boolean;
  note?: string;
}
