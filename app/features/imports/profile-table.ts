import type { Table } from '../../platform/tabular/open-table.ts';
import { ColumnProfile } from './column-profile.ts';
import type { Shape } from './contract.ts';

const SHOWN_ROWS = 5;
const SHOWN_CELL = 200;
const SHOWN_NAME = 500;

/** PostgreSQL's JSON holds neither NUL nor half a surrogate pair. */
const keepable = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

/** Looks at the whole table, to tell what its columns are: a day past 12 may stand in its last line. */
export async function profileTable(table: Table): Promise<Shape> {
  const names = table.header.map((name) => keepable(name).slice(0, SHOWN_NAME));
  const profiles = names.map((name) => new ColumnProfile(name));
  const rows: Shape['rows'] = [];
  let records = 0;
  for await (const batch of table.records()) {
    for (const { line, cells } of batch) {
      records += 1;
      if (rows.length < SHOWN_ROWS) {
        rows.push({ line, cells: cells.map((cell) => keepable(cell).slice(0, SHOWN_CELL)) });
      }
      for (let i = 0; i < profiles.length; i += 1) profiles[i]?.add(cells[i] ?? '');
    }
  }
  const columns = profiles.map((profile) => {
    const shape = profile.shape();
    return { ...shape, samples: shape.samples.map(keepable) };
  });
  return { encoding: table.encoding, delimiter: table.delimiter, records, columns, rows };
}
