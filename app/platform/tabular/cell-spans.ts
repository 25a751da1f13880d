import type { CellText } from './cell-text.ts';

const QUOTE = 0x22;

/** Where the cells of the current record lie in memory, so that only those asked for become text. */
export class CellSpans {
  count = 0;
  /** Cells past it are counted but not kept. */
  limit = Number.POSITIVE_INFINITY;
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  #escaped = new Uint8Array(64);

  /** `escaped`: the cell is more than an opening quote, text and a closing quote. */
  add(start: number, end: number, escaped: boolean): void {
    const index = this.count++;
    if (index >= this.limit) return;
    if (index === this.#starts.length) this.#grow();
    this.#starts[index] = start;
    this.#ends[index] = end;
    this.#escaped[index] = escaped ? 1 : 0;
  }

  clear(): void {
    this.count = 0;
  }

  /** The text of one cell of the record that starts at `base`; empty when the record is too short. */
  text(index: number, bytes: Buffer, base: number, read: CellText): string {
    if (index >= this.count) return '';
    const start = base + (this.#starts[index] as number);
    const end = base + (this.#ends[index] as number);
    if (start === end || bytes[start] !== QUOTE) return read(bytes, start, end);
    if (this.#escaped[index] === 0) return read(bytes, start + 1, end - 1);
    const unquoted = withoutQuotes(bytes.subarray(start, end));
    return read(unquoted, 0, unquoted.length);
  }

  #grow(): void {
    const length = 2 * this.#starts.length;
    const starts = new Int32Array(length);
    const ends = new Int32Array(length);
    const escaped = new Uint8Array(length);
    starts.set(this.#starts);
    ends.set(this.#ends);
    escaped.set(this.#escaped);
    this.#starts = starts;
    this.#ends = ends;
    this.#escaped = escaped;
  }
}

function withoutQuotes(cell: Buffer): Buffer {
  const text = Buffer.allocUnsafe(cell.length);
  let length = 0;
  let quoted = true;
  for (let at = 1; at < cell.length; at++) {
    if (quoted && cell[at] === QUOTE) {
      if (cell[at + 1] !== QUOTE) {
        quoted = false;
        continue;
      }
      at++;
    }
    text[length++] = cell[at] as number;
  }
  return text.subarray(0, length);
}
