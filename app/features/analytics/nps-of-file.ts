import { parseScore, type Summary, summarize } from '@boucle/stats';
import { type ColumnOutcome, resolveColumn } from '../../platform/tabular/column.ts';
import type { Table } from '../../platform/tabular/open-table.ts';

/** More values than this is an identifier, not a segment: its groups would fill the memory and say nothing. */
export const MAX_GROUPS = 100_000;

/** A file holds few ways to write a score: each is judged once. A column that is no score must not grow it. */
const REMEMBERED_SPELLINGS = 1000;

export interface NpsOfFileQuery {
  /** A column by its name, or by its number (`#12`). */
  readonly score: string;
  readonly by?: string | undefined;
  /** What stands for "no answer" in the score column, beside blank. */
  readonly missing?: readonly string[] | undefined;
  readonly level?: number | undefined;
}

export interface FileFigure extends Summary {
  /** Records without an answer. */
  readonly missing: number;
  /** Records whose answer is no score from 0 to 10. */
  readonly invalid: number;
}

/** `value` is null for the records whose cell is blank. */
export type FileGroup = { readonly value: string | null } & FileFigure;

export interface NpsOfFile extends FileFigure {
  /** The largest first; only when asked by a column. */
  readonly groups?: readonly FileGroup[];
}

export type NpsOfFileProblem =
  | ({ readonly column: string } & Extract<ColumnOutcome, { ok: false }>)
  | { readonly column: string; readonly code: 'too-many-groups' };

export type NpsOfFileOutcome =
  | { readonly ok: true; readonly value: NpsOfFile }
  | { readonly ok: false; readonly problem: NpsOfFileProblem };

/** The NPS of the score column of a table, as a whole and for each value of another column. */
export async function npsOfFile(table: Table, query: NpsOfFileQuery): Promise<NpsOfFileOutcome> {
  const wanted = query.by === undefined ? [query.score] : [query.score, query.by];
  const columns: number[] = [];
  for (const column of wanted) {
    const outcome = resolveColumn(table.header, column);
    if (!outcome.ok) return { ok: false, problem: { column, ...outcome } };
    columns.push(outcome.index);
  }
  const binOf = binsBySpelling(query.missing ?? []);
  const whole = emptyTally();
  const groups = new Map<string, Tally>();
  for await (const batch of table.records(columns)) {
    for (const { cells } of batch) {
      const bin = binOf(cells[0] as string);
      whole[bin] = (whole[bin] as number) + 1;
      if (query.by === undefined) continue;
      const value = (cells[1] as string).trim();
      let tally = groups.get(value);
      if (!tally) {
        if (groups.size === MAX_GROUPS) {
          return { ok: false, problem: { column: query.by, code: 'too-many-groups' } };
        }
        tally = emptyTally();
        groups.set(value, tally);
      }
      tally[bin] = (tally[bin] as number) + 1;
    }
  }
  const figure = figureOf(whole, query.level);
  if (query.by === undefined) return { ok: true, value: figure };
  return { ok: true, value: { ...figure, groups: sortedGroups(groups, query.level) } };
}

/** Records per score, then those without an answer, then those whose answer is invalid. */
type Tally = Uint32Array;

const MISSING = 11;
const INVALID = 12;

const emptyTally = (): Tally => new Uint32Array(13);

/** In which bin a cell counts, remembered: a million records hold a dozen spellings. */
function binsBySpelling(missingTokens: readonly string[]): (cell: string) => number {
  const bins = new Map<string, number>();
  return (cell) => {
    const known = bins.get(cell);
    if (known !== undefined) return known;
    const parsed = parseScore(cell, missingTokens);
    const bin = parsed.kind === 'score' ? parsed.score : parsed.kind === 'missing' ? MISSING : INVALID;
    if (bins.size < REMEMBERED_SPELLINGS) bins.set(cell, bin);
    return bin;
  };
}

function figureOf(tally: Tally, level: number | undefined): FileFigure {
  const { n, ...summary } = summarize(Array.from(tally.subarray(0, MISSING)), { level });
  return { n, missing: tally[MISSING] as number, invalid: tally[INVALID] as number, ...summary };
}

function sortedGroups(groups: ReadonlyMap<string, Tally>, level: number | undefined): FileGroup[] {
  const figures = Array.from(groups, ([value, tally]): FileGroup => {
    return { value: value === '' ? null : value, ...figureOf(tally, level) };
  });
  return figures.sort((one, other) => other.n - one.n || compareValues(one.value, other.value));
}

/** By code unit, so that the order is the same on every machine; the blank group last. */
function compareValues(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return one < other ? -1 : one > other ? 1 : 0;
}
