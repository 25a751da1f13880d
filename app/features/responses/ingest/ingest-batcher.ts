/** One transaction's worth: enough to share a commit among many callers, short enough to hold no lock long. */
const MAX_BATCH = 256;

/**
 * So long a batch waits for the callers of the one before, who have just been answered. A commit shared by all of
 * them costs about as much as one for half of them. Nobody who calls alone waits.
 */
const GATHER_MS = 2;

interface Waiting<Item, Result> {
  readonly item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Gathers what concurrent callers want written into one transaction at a time. While one is being
 * committed the next fills up. Each caller's promise settles after the commit that holds its item.
 */
export class IngestBatcher<Item, Result> {
  readonly #write: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly #gatherMs: number;
  #waiting: Waiting<Item, Result>[] = [];
  #flushing = false;
  /** Who was answered last, and who waited then. */
  #callers = 1;
  #isGathered: (() => void) | null = null;

  /** `write` answers in the order of its items, or throws when none was written. */
  constructor(write: (items: readonly Item[]) => Promise<readonly Result[]>, gatherMs = GATHER_MS) {
    this.#write = write;
    this.#gatherMs = gatherMs;
  }

  submit(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#isGathered?.();
      if (!this.#flushing) {
        this.#flushing = true;
        // Let the callers of this turn of the event loop join.
        setImmediate(() => void this.#flush());
      }
    });
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MAX_BATCH);
      await this.#settle(batch);
      await this.#gather();
    }
    this.#flushing = false;
  }

  /** Waits until as many are here as there were callers a moment ago, or a little while. */
  async #gather(): Promise<void> {
    const callers = Math.min(this.#callers, MAX_BATCH);
    if (callers === 1) return;
    await new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#isGathered = null;
        resolve();
      };
      const timer = setTimeout(end, this.#gatherMs);
      this.#isGathered = () => {
        if (this.#waiting.length >= callers) end();
      };
      this.#isGathered();
    });
  }

  async #settle(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#write(batch.map((one) => one.item));
      this.#callers = batch.length + this.#waiting.length;
      batch.forEach((one, i) => one.resolve(results[i] as Result));
    } catch (error) {
      if (batch.length > 1 && isAboutTheData(error)) {
        // One row that PostgreSQL refuses must not fail the others.
        for (const one of batch) await this.#settle([one]);
      } else {
        for (const one of batch) one.reject(error);
      }
    }
  }
}

/** SQLSTATE classes 22 and 23: the values, not the connection. */
function isAboutTheData(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('22') || code.startsWith('23');
}
