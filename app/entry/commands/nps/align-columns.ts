import { textWidth } from './text-width.ts';

export type Side = 'left' | 'right';

/** Rows of cells as lines, each column as wide as its widest cell. */
export function alignColumns(rows: readonly (readonly string[])[], sides: readonly Side[]): string[] {
  const widths = sides.map((_, column) => Math.max(0, ...rows.map((row) => textWidth(row[column] ?? ''))));
  return rows.map((row) => {
    const cells = sides.map((side, column) => {
      const cell = row[column] ?? '';
      const padding = ' '.repeat((widths[column] as number) - textWidth(cell));
      return side === 'left' ? cell + padding : padding + cell;
    });
    return cells.join('  ').trimEnd();
  });
}
