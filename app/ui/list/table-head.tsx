import { Button } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { Icon } from '../marks/icon.tsx';
import styles from './table.module.css';
import { nextSort, type TableColumn, type TableSort } from './table-column.ts';

export interface TableHeadProps<Row> {
  columns: readonly TableColumn<Row>[];
  sort: TableSort | undefined;
  onSort: ((sort: TableSort) => void) | undefined;
}

export function TableHead<Row>({ columns, sort, onSort }: TableHeadProps<Row>) {
  return (
    <thead role="rowgroup" className={styles.head}>
      <tr role="row">
        {columns.map((column) => {
          const direction = sort?.column === column.id ? sort.direction : undefined;
          return (
            <th
              key={column.id}
              role="columnheader"
              scope="col"
              {...(direction ? { 'aria-sort': direction } : {})}
              className={classNames(styles.cell, column.align === 'end' && styles.end)}
            >
              {column.isSortable && onSort ? (
                <Button className={styles.sort ?? ''} onPress={() => onSort(nextSort(sort, column.id))}>
                  {column.header}
                  <Icon
                    name={direction === 'ascending' ? 'chevron-up' : 'chevron-down'}
                    size={14}
                    className={classNames(!direction && styles.unsorted)}
                  />
                </Button>
              ) : (
                column.header
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
