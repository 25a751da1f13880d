import type { ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import styles from './table.module.css';
import type { TableColumn, TableSort } from './table-column.ts';
import { TableHead } from './table-head.tsx';

export interface TableProps<Row> {
  /** Names the table; not shown, the title above it says the same. */
  caption: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: TableSort | undefined;
  onSort?: (sort: TableSort) => void;
  /** In place of the table when there are no rows. */
  empty: ReactNode;
}

/** A plain table, read by screen readers as one; on phones each row becomes a block. */
export function Table<Row>({ caption, columns, rows, rowKey, sort, onSort, empty }: TableProps<Row>) {
  if (rows.length === 0) return empty;
  const rowHeader = columns.find((column) => column.isRowHeader) ?? columns[0];
  return (
    // The roles are written because display: block, on phones, takes a table's own away.
    <table role="table" className={styles.table}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <TableHead columns={columns} sort={sort} onSort={onSort} />
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => {
              const look = classNames(
                styles.cell,
                column.align === 'end' && styles.end,
                column.onPhone === 'none' && styles.dropped,
              );
              const isHeader = column === rowHeader;
              const Cell = isHeader ? 'th' : 'td';
              return (
                <Cell
                  key={column.id}
                  role={isHeader ? 'rowheader' : 'cell'}
                  {...(isHeader ? { scope: 'row' } : {})}
                  className={look}
                >
                  {column.onPhone === 'line' && (
                    <span className={styles.own} aria-hidden="true">
                      {column.header}
                    </span>
                  )}
                  {column.cell(row)}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
