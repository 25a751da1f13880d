import { CellSpans } from './cell-spans.ts';
import type { CellText } from './cell-text.ts';
import { TableError } from './table-error.ts';
import type { TabularRecord } from './tabular-record.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;

/** What a byte means outside quotes. A quote means nothing there, unless the cell starts with it. */
const ORDINARY = 0;
const DELIMITER = 1;
const NEWLINE = 2;

/** Where the scanner stands: what it does with the next byte. */
const AT_RECORD = 0;
const AT_CELL = 1;
const IN_PLAIN = 2;
const IN_QUOTES = 3;
const AFTER_QUOTE = 4;

/**
 * A comment is short, but exports put whole e-mail threads in cells: this is a thousand times that. Past it, a
 * quote was left open, and reading on would only fill the memory.
 */
const MAX_RECORD_BYTES = 16 * 1024 * 1024;

/**
 * Cuts bytes into records (RFC 4180, and what exports make of it): a machine over bytes, written by hand because
 * a million rows must be read in seconds with two cells of each made into text. It works on every encoding in
 * which ASCII is ASCII, may be given chunks cut anywhere, and keeps no more than the record it is in.
 *
 * - A line ends with LF, CRLF or CR. A line with nothing but spaces is no record.
 * - A cell that starts with a quote runs to its closing quote; doubled quotes are one; what follows the closing
 *   quote is kept. Quotes elsewhere are text.
 */
export class RecordScanner {
  /** Cells that go on after their closing quote: many of them say that the delimiter is wrong. */
  tornCells = 0;

  #columns: readonly number[] | undefined;
  #text: CellText;
  #kinds: Uint8Array;
  #window = Buffer.allocUnsafeSlow(512 * 1024);
  #end = 0;
  #at = 0;
  #recordStart = 0;
  #cellStart = 0;
  #cells = new CellSpans();
  #state = AT_RECORD;
  #escaped = false;
  #afterCr = false;
  #line = 1;
  #recordLine = 1;
  #quoteLine = 1;

  constructor(delimiter: number, text: CellText) {
    this.#text = text;
    this.#kinds = new Uint8Array(256);
    this.#kinds[delimiter] = DELIMITER;
    this.#kinds[LF] = NEWLINE;
    this.#kinds[CR] = NEWLINE;
  }

  /** From the next record on, makes only these columns into text, by index and in this order. */
  keepOnly(columns: readonly number[]): void {
    this.#columns = columns;
    this.#cells.limit = Math.max(-1, ...columns) + 1;
  }

  /** Adds bytes to read. They are copied: the caller may reuse the memory. */
  push(chunk: Uint8Array): void {
    this.#forgetReadBytes();
    const needed = this.#end + chunk.length;
    if (this.#end > MAX_RECORD_BYTES) throw this.#tooLong();
    if (needed > this.#window.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.#window.length));
      this.#window.copy(larger, 0, 0, this.#end);
      this.#window = larger;
    }
    this.#window.set(chunk, this.#end);
    this.#end = needed;
  }

  /** The next records, at most `max`; fewer when the bytes run out before. */
  read(max: number): TabularRecord[] {
    const records: TabularRecord[] = [];
    while (records.length < max && this.#scanRecord()) this.#addTo(records);
    return records;
  }

  /** The record that no line end closes, once there are no more bytes. */
  end(): TabularRecord[] {
    const records: TabularRecord[] = [];
    if (this.#state === AT_RECORD) return records;
    if (this.#state === IN_QUOTES) {
      const message = `the quote that line ${this.#quoteLine} opens is never closed`;
      throw new TableError('unclosed-quote', message, this.#quoteLine);
    }
    if (this.#state === AT_CELL) this.#cellStart = this.#at;
    this.#closeCell(this.#at);
    this.#state = AT_RECORD;
    this.#addTo(records);
    return records;
  }

  #tooLong(): TableError {
    const line = this.#state === IN_QUOTES ? this.#quoteLine : this.#recordLine;
    const message = `the record at line ${line} is longer than ${MAX_RECORD_BYTES} bytes: a quote is left open`;
    return new TableError('record-too-long', message, line);
  }

  #forgetReadBytes(): void {
    const from = this.#state === AT_RECORD ? this.#at : this.#recordStart;
    if (from === 0) return;
    this.#window.copyWithin(0, from, this.#end);
    this.#end -= from;
    this.#at -= from;
    this.#cellStart -= from;
    this.#recordStart = 0;
  }

  /** Goes on to the end of a record; false when the bytes run out before. */
  #scanRecord(): boolean {
    const bytes = this.#window;
    const kinds = this.#kinds;
    const end = this.#end;
    let at = this.#at;
    while (at < end) {
      switch (this.#state) {
        case AT_RECORD: {
          const byte = bytes[at] as number;
          if (byte === LF || byte === CR) {
            if (byte === CR || !this.#afterCr) this.#line++;
            this.#afterCr = byte === CR;
            at++;
            continue;
          }
          this.#afterCr = false;
          this.#recordStart = at;
          this.#recordLine = this.#line;
          this.#cells.clear();
          this.#state = AT_CELL;
          continue;
        }
        case AT_CELL:
          this.#cellStart = at;
          this.#escaped = false;
          if (bytes[at] === QUOTE) {
            this.#quoteLine = this.#line;
            this.#state = IN_QUOTES;
            at++;
          } else {
            this.#state = IN_PLAIN;
          }
          continue;
        case IN_QUOTES: {
          let lines = 0;
          while (at < end) {
            const byte = bytes[at] as number;
            if (byte === QUOTE) break;
            if (byte === CR || (byte === LF && bytes[at - 1] !== CR)) lines++;
            at++;
          }
          this.#line += lines;
          if (at < end) {
            this.#state = AFTER_QUOTE;
            at++;
          }
          continue;
        }
        case AFTER_QUOTE:
          if (bytes[at] === QUOTE) {
            this.#escaped = true;
            this.#state = IN_QUOTES;
            at++;
            continue;
          }
          if (kinds[bytes[at] as number] === ORDINARY) {
            this.tornCells++;
            this.#escaped = true;
          }
          this.#state = IN_PLAIN;
          continue;
        default: {
          while (at < end && kinds[bytes[at] as number] === ORDINARY) at++;
          if (at === end) continue;
          this.#closeCell(at);
          const byte = bytes[at] as number;
          at++;
          if (kinds[byte] === DELIMITER) {
            this.#state = AT_CELL;
            continue;
          }
          this.#line++;
          this.#afterCr = byte === CR;
          this.#state = AT_RECORD;
          this.#at = at;
          return true;
        }
      }
    }
    this.#at = at;
    return false;
  }

  #closeCell(end: number): void {
    this.#cells.add(this.#cellStart - this.#recordStart, end - this.#recordStart, this.#escaped);
  }

  #addTo(records: TabularRecord[]): void {
    const cells = this.#cells;
    if (cells.count === 1 && this.#isBlank()) return;
    const columns = this.#columns;
    const count = columns ? columns.length : cells.count;
    const texts: string[] = [];
    for (let index = 0; index < count; index++) {
      const column = columns ? (columns[index] as number) : index;
      texts.push(cells.text(column, this.#window, this.#recordStart, this.#text));
    }
    records.push({ line: this.#recordLine, cells: texts });
  }

  #isBlank(): boolean {
    for (let at = this.#cellStart; at < this.#at; at++) {
      const byte = this.#window[at] as number;
      if (byte !== SPACE && byte !== TAB && byte !== LF && byte !== CR) return false;
    }
    return true;
  }
}
