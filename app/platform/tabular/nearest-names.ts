export interface NumberedColumn {
  /** From 1, as in `#12`. */
  readonly number: number;
  readonly name: string;
}

/** As many as one reads at a glance. */
const MOST = 5;

/** A question of a survey may be a header: past this, its beginning says enough, and the distance costs a square. */
const COMPARED_LETTERS = 120;

/** The columns whose names are the most like what was typed, the likeliest first. */
export function nearestNames(columns: readonly NumberedColumn[], wanted: string): NumberedColumn[] {
  const typed = folded(wanted);
  return columns
    .filter(({ name }) => name !== '')
    .map((column) => ({ column, unlikeness: unlikeness(typed, folded(column.name)) }))
    .sort((one, other) => one.unlikeness - other.unlikeness)
    .slice(0, MOST)
    .map(({ column }) => column);
}

function folded(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.slice(0, COMPARED_LETTERS);
}

/** From 0 (the same letters) to 1: the share of letters to change, halved where one name is a part of the other. */
function unlikeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length, 1);
  const isPart = one.includes(other) || other.includes(one);
  return (isPart ? 0.5 : 1) * (editDistance(one, other) / longest);
}

/** Levenshtein: how many letters must change. */
function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const replaced = (previous[column - 1] as number) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const removed = (previous[column] as number) + 1;
      const added = (current[column - 1] as number) + 1;
      current.push(Math.min(replaced, removed, added));
    }
    previous = current;
  }
  return previous[other.length] as number;
}
