const FIRST_CAPACITY = 1 << 12;

/** Fuller, a search would pass too many neighbours. */
const MAX_LOAD = 0.6;

/**
 * How often each hash was met: twelve bytes for each, so that a file of a million records costs some megabytes.
 * Keyed by 64 bits: among a hundred million records, one pair in three thousand files would meet.
 */
export class HashCounts {
  #capacity = FIRST_CAPACITY;
  #keys = new Int32Array(2 * FIRST_CAPACITY);
  #counts = new Uint32Array(FIRST_CAPACITY);
  #size = 0;

  /** Adds one, and says how many there are now. */
  add(high: number, low: number): number {
    if (this.#size > this.#capacity * MAX_LOAD) this.#grow();
    const slot = this.#slot(high | 0, low | 0);
    if (this.#counts[slot] === 0) this.#size += 1;
    const count = (this.#counts[slot] as number) + 1;
    this.#counts[slot] = count;
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
    this.#counts = new Uint32Array(this.#capacity);
    for (let at = 0; at < length; at += 1) {
      if (counts[at] === 0) continue;
      this.#counts[this.#slot(keys[2 * at] as number, keys[2 * at + 1] as number)] = counts[at] as number;
    }
  }
}
