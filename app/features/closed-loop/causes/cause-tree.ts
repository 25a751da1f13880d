import { CAUSE_LEVELS, type RootCause } from './contract.ts';

export interface CauseRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly names: RootCause['names'];
  readonly position: number;
  readonly retiredAt: Date | null;
  readonly mergedInto: string | null;
}

/** From 1 at the top. */
export function levelOf(rows: readonly CauseRow[], id: string): number {
  const parentId = rows.find((row) => row.id === id)?.parentId ?? null;
  return parentId === null ? 1 : 1 + levelOf(rows, parentId);
}

/** The ids of a cause and of all that is below it. */
export function branchOf(rows: readonly CauseRow[], id: string): string[] {
  const below = rows.filter((row) => row.parentId === id).flatMap((row) => branchOf(rows, row.id));
  return [id, ...below];
}

/** How many levels a branch takes. */
function depthOf(rows: readonly CauseRow[], id: string): number {
  return Math.max(...branchOf(rows, id).map((one) => levelOf(rows, one))) - levelOf(rows, id) + 1;
}

/** Why a branch cannot hang there, as a key of a sentence; null when it can. */
export function whyNotUnder(
  rows: readonly CauseRow[],
  id: string | null,
  parentId: string | null,
): string | null {
  if (parentId === null) return null;
  const parent = rows.find((row) => row.id === parentId);
  if (parent === undefined) return 'causes:problems.no-parent';
  if (parent.retiredAt !== null) return 'causes:problems.retired-parent';
  if (id !== null && branchOf(rows, id).includes(parentId)) return 'causes:problems.under-itself';
  const levels = levelOf(rows, parentId) + (id === null ? 1 : depthOf(rows, id));
  return levels > CAUSE_LEVELS ? 'causes:problems.too-deep' : null;
}

/** Each after its parent; brothers in their order. */
export function inTreeOrder(rows: readonly CauseRow[], parentId: string | null = null): CauseRow[] {
  return rows
    .filter((row) => row.parentId === parentId)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .flatMap((row) => [row, ...inTreeOrder(rows, row.id)]);
}
