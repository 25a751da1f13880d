const FIRST_CAPACITY = 1 << 12;

/** Fuller, a search would pass too many neighbours. */
const MAX_LOAD = 0.6;

/** A byte counts nearly all; what is met more often is counted beside. */
const MANY = 255;

/**
 * How often each hash was met: nine bytes for each, so that a file of a million records costs some megabytes.
 * Keyed by 64 bits: among a hundred million records, one pair in three thousand files would meet.
 */
export class HashCounts {
  #capacity = FIRST_CAPACITY;
  #keys = new Int32Array(2 * FIRST_CAPACITY);
  #counts = new Uint8Array(FIRST_CAPACITY);
  readonly #beyond = new Map<string, number>();
  #size = 0;

  /** Adds one, and says how many there are now. */
  add(high: number, low: number): number {
    if (this.#size > this.#capacity * MAX_LOAD) this.#grow();
    const slot = this.#slot(high | 0, low | 0);
    if (this.#counts[slot] === 0) this.#size += 1;
    const count = this.#counts[slot] as number;
    if (count === MANY) return this.#addBeyond(`${high | 0} ${low | 0}`);
    this.#counts[slot] = count + 1;
    return count + 1;
  }

  #addBeyond(hash: string): number {
    const count = (this.#beyond.get(hash) ?? MANY) + 1;
    this.#beyond.set(hash, count);
    return count;
  }

  #slot(high: number, low: number): number {
    const mask = this.#capacity - 1;
    let slot = low & mask;
    while (this.#counts[slot] !== 0) {
      if (this.#keys[2 * slot] === high && this.#keys[2 * slot + 1] === low) return slot;
      slot = (slot + 1) & mask;
    }
    this.#keys[2 * slot] = high;
    this.#keys[2 * slot + 1] = low;
    return slot;
  }

  #grow(): void {
    const [keys, counts, length] = [this.#keys, this.#counts, this.#capacity];
    this.#capacity = 2 * length;
    this.#keys = new Int32Array(2 * this.#capacity);
    this.#counts = new Uint8Array(this.#capacity);
    for (let at = 0; at < length; at += 1) {
      if (counts[at] === 0) continue;
      this.#counts[this.#slot(keys[2 * at] as number, keys[2 * at + 1] as number)] = counts[at] as number;
    }
  }
}
