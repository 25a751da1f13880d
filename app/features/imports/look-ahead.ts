/** An iterator whose next item may be asked for while the one before is in use. */
export class LookAhead<T> {
  readonly #items: AsyncGenerator<T, undefined>;
  #ahead: Promise<T | undefined> | null = null;

  constructor(items: AsyncGenerator<T, undefined>) {
    this.#items = items;
  }

  /** Begins to read the next item; a failure is told when it is taken. */
  readOn(): void {
    this.#ahead ??= this.#items.next().then(({ value }) => value);
    this.#ahead.catch(() => {});
  }

  /** The next item, which stays the next one; undefined at the end. */
  async peek(): Promise<T | undefined> {
    this.readOn();
    return this.#ahead ?? undefined;
  }

  async take(): Promise<T | undefined> {
    const item = await this.peek();
    if (item !== undefined) this.#ahead = null;
    return item;
  }

  /** Nothing is being read when it resolves. */
  async settle(): Promise<void> {
    await this.#ahead?.catch(() => {});
  }
}
