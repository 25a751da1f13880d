import { type NumberedColumn, nearestNames } from './nearest-names.ts';

export type ColumnOutcome =
  | { readonly ok: true; readonly index: number }
  /** No such column: the nearest names, the likeliest first (none for a number). */
  | { readonly ok: false; readonly code: 'unknown-column'; readonly nearest: readonly NumberedColumn[] }
  /** Several columns have this name: only a number tells them apart. */
  | {
      readonly ok: false;
      readonly code: 'duplicated-column';
      readonly candidates: readonly NumberedColumn[];
    };

/**
 * Finds a column by its number (`#12`, from 1) or by its name. Space around names does not count, nor does the
 * kind of space within them: nobody can see it. A name that is exact to the byte in one column wins.
 */
export function resolveColumn(header: readonly string[], wanted: string): ColumnOutcome {
  const columns = header.map((name, index) => ({ number: index + 1, name: plainName(name) }));
  const number = /^#(\d+)$/.exec(wanted.trim())?.[1];
  if (number !== undefined) {
    const index = Number(number) - 1;
    if (index >= 0 && index < header.length) return { ok: true, index };
    return { ok: false, code: 'unknown-column', nearest: [] };
  }
  const exact = header.flatMap((name, index) => (name === wanted ? [index] : []));
  if (exact.length === 1) return { ok: true, index: exact[0] as number };
  const candidates = columns.filter(({ name }) => name === plainName(wanted));
  if (candidates.length > 1) return { ok: false, code: 'duplicated-column', candidates };
  const [only] = candidates;
  if (only) return { ok: true, index: only.number - 1 };
  return { ok: false, code: 'unknown-column', nearest: nearestNames(columns, plainName(wanted)) };
}

/** A name as a person reads it: one space for any white space, none around, one spelling for each accent. */
export function plainName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}
