const NEWLINE = 10;
const SLASH = 47;

function hash(bytes: Uint8Array, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at += 1) value = Math.imul(value ^ (bytes[at] as number), 0x01000193);
  return value >>> 0;
}

/** The lines of a `.dic` file found by stem, without a string for each: a tenth of a Map's memory. */
export class StemTable {
  readonly #dic: Buffer;
  readonly #slots: Uint32Array;
  readonly #mask: number;

  constructor(dic: Buffer) {
    this.#dic = dic;
    let lines = 0;
    for (const byte of dic) if (byte === NEWLINE) lines += 1;
    const size = 2 ** Math.ceil(Math.log2(lines * 2 + 2));
    this.#slots = new Uint32Array(size);
    this.#mask = size - 1;
    // The first line is the count; an offset of 0 is therefore free to say "empty".
    let start = dic.indexOf(NEWLINE) + 1;
    while (start < dic.length) {
      const next = dic.indexOf(NEWLINE, start);
      const end = next === -1 ? dic.length : next;
      let slash = start;
      while (slash < end && dic[slash] !== SLASH) slash += 1;
      let slot = hash(dic, start, slash) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = start;
      start = end + 1;
    }
  }

  flagsOf(stem: string): readonly string[] {
    const wanted = Buffer.from(stem);
    const found: string[] = [];
    let slot = hash(wanted, 0, wanted.length) & this.#mask;
    while (this.#slots[slot] !== 0) {
      const start = this.#slots[slot] as number;
      const end = start + wanted.length;
      const after = this.#dic[end];
      const isWhole = after === SLASH || after === NEWLINE || after === undefined;
      if (isWhole && this.#dic.compare(wanted, 0, wanted.length, start, end) === 0) {
        const next = this.#dic.indexOf(NEWLINE, end);
        found.push(
          after === SLASH ? this.#dic.toString('utf8', end + 1, next === -1 ? undefined : next) : '',
        );
      }
      slot = (slot + 1) & this.#mask;
    }
    return found;
  }
}
