/** What a spreadsheet would take for a formula, or for the beginning of another cell. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell of a table that others open: text stays text. A number keeps its sign. */
export function formulaSafe(cell: string): string {
  return FORMULA.test(cell) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(cell) ? `'${cell}` : cell;
}
