import { Readable } from 'node:stream';
import type pg from 'pg';

/** A row is an event; what is read of us are blocks, which cost a thousandth as much each. */
const BLOCK_BYTES = 128 * 1024;

interface CopyConnection {
  readonly stream: import('node:stream').Duplex;
  query(text: string): void;
}

/**
 * `COPY … TO STDOUT` as a stream of its bytes: `client.query(new CopyOut(sql))`. It reads no faster than it is read.
 * Given up halfway, it takes its connection along.
 */
export class CopyOut extends Readable implements pg.Submittable {
  /** How many rows there were; known at the end. */
  rows = 0;
  readonly #sql: string;
  #connection: CopyConnection | null = null;
  #block = Buffer.allocUnsafe(BLOCK_BYTES);
  #filled = 0;
  #over = false;

  constructor(sql: string) {
    super({ highWaterMark: 2 * BLOCK_BYTES });
    this.#sql = sql;
  }

  submit(connection: unknown): void {
    this.#connection = connection as CopyConnection;
    this.#connection.query(this.#sql);
  }

  /** The parser uses its buffer again: the row is copied before we return. */
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (chunk.length > BLOCK_BYTES - this.#filled) this.#flush();
    if (chunk.length > BLOCK_BYTES) {
      this.#hand(Buffer.from(chunk));
      return;
    }
    this.#filled += chunk.copy(this.#block, this.#filled);
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rows = Number(/^COPY (\d+)/.exec(text)?.[1] ?? 0);
  }

  handleReadyForQuery(): void {
    this.#over = true;
    this.#flush();
    this.push(null);
  }

  handleError(error: Error): void {
    this.#over = true;
    this.destroy(error);
  }

  override _read(): void {
    this.#connection?.stream.resume();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    if (!this.#over) this.#connection?.stream.destroy();
    this.#connection?.stream.resume();
    done(error);
  }

  #flush(): void {
    if (this.#filled === 0) return;
    const block = this.#block.subarray(0, this.#filled);
    this.#block = Buffer.allocUnsafe(BLOCK_BYTES);
    this.#filled = 0;
    this.#hand(block);
  }

  #hand(block: Buffer): void {
    if (!this.push(block) && !this.#over) this.#connection?.stream.pause();
  }
}
