import { Readable } from 'node:stream';
import type { SheetData } from 'write-excel-file/node';
import { wallClock } from '../calendar/wall-clock.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatRecord } from './format-record.ts';
import { formulaSafe } from './formula-safe.ts';

/** Text, a number, a moment, or nothing. */
export type Cell = string | number | Date | null;

/** A table that a spreadsheet opens, in the reader's language; moments are told in `timeZone`. */
export interface TableFile {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]>;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** The mark by which Excel knows UTF-8. */
const MARK = '\uFEFF';

/** A workbook is built in memory; a longer list is for a text file. */
export const SHEET_ROWS_MAX = 50_000;

/** As French or English Excel opens it by a double click; no text becomes a formula. Streamed. */
export function csvFile({ head, rows, locale, timeZone }: TableFile): Readable {
  const delimiter = locale === 'fr' ? ';' : ',';
  const record = (cells: readonly Cell[]) =>
    formatRecord(
      cells.map((cell) => textOf(cell, locale, timeZone)),
      delimiter,
    );
  async function* lines(): AsyncGenerator<string> {
    yield MARK + record(head);
    for await (const page of rows) yield page.map(record).join('');
  }
  return Readable.from(lines());
}

function textOf(cell: Cell, locale: Locale, timeZone: string): string {
  if (cell === null) return '';
  if (cell instanceof Date) return wallClock(cell, timeZone);
  if (typeof cell === 'string') return formulaSafe(cell);
  return locale === 'fr' ? String(cell).replace('.', ',') : String(cell);
}

/** A workbook of one sheet: numbers are numbers, moments are dates, text is text whatever it begins with. Null when there are too many rows for one. */
export async function xlsxFile({ name, head, rows, timeZone }: TableFile): Promise<Buffer | null> {
  const data: SheetData = [head.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))];
  for await (const page of rows) {
    if (data.length + page.length > SHEET_ROWS_MAX + 1) return null;
    data.push(...page.map((cells) => cells.map((cell) => sheetCell(cell, timeZone))));
  }
  // Loaded by the first workbook: most servers write none for days.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile(data, { sheet: name.slice(0, 31), stickyRowsCount: 1 }).toBuffer();
}

function sheetCell(cell: Cell, timeZone: string): SheetData[number][number] {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { value: keepable(cell), type: String };
  // A sheet knows no zones: the wall's clock is written as if it were UTC.
  const wall = new Date(`${wallClock(cell, timeZone).replace(' ', 'T')}:00Z`);
  return { value: wall, type: Date, format: 'yyyy-mm-dd hh:mm' };
}

/** Longer, a cell makes Excel call the file damaged. */
const CELL_MAX = 32_767;

/** What XML cannot hold. */
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const keepable = (text: string): string => text.replaceAll(UNPRINTABLE, ' ').slice(0, CELL_MAX);
