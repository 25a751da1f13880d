import type { ReactNode } from 'react';

export interface TableColumn<Row> {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** `end` for figures, which are then of one width. */
  align?: 'start' | 'end';
  /** Names the row for screen readers. One column has it, the first by default. */
  isRowHeader?: boolean;
  isSortable?: boolean;
  /** On phones: on its own line with its header, or dropped. */
  onPhone?: 'line' | 'none';
}

export interface TableSort {
  column: string;
  direction: 'ascending' | 'descending';
}

/** What a press on a header asks for: the other direction, or the first one of a new column. */
export function nextSort(sort: TableSort | undefined, column: string): TableSort {
  const isSame = sort?.column === column;
  return { column, direction: isSame && sort.direction === 'descending' ? 'ascending' : 'descending' };
}
